package pidfile

import (
	"fmt"
	"os"
)

func Read(path string) (pid int, running bool, err error) {
	f, err := os.Open(path)
	switch {
	case os.IsNotExist(err):
		return 0, false, nil
	case err != nil:
		return 0, false, err
	}
	_, err = fmt.Fscan(f, &pid)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return pid, err == nil, err
}
