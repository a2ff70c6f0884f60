package volume

import (
	"fmt"
	"os"
)

type Volume struct {
	dir     string
	index   *os.File
	journal *os.File
	size    int64
}

func (v *Volume) Close() {
	v.index.Close()
	v.journal.Close()
}

func Open(dir string) (v *Volume, err error) {
	v = &Volume{dir: dir}
	if v.index, err = os.Open(dir + "/index"); err != nil { // want "file opened by os.Open is not closed"
		return nil, err
	}
	info, statErr := v.index.Stat()
	if statErr != nil {
		return nil, fmt.Errorf("%s: %w", dir, statErr)
	}
	v.size = info.Size()
	if v.journal, err = os.Create(dir + "/journal"); err != nil {
		v.index.Close()
		return nil, err
	}
	return
}

func OpenOrClose(dir string) (v *Volume, err error) {
	v = new(Volume)
	v.index, err = os.Open(dir + "/index")
	if err != nil {
		return nil, err
	}
	v.journal, err = os.Create(dir + "/journal")
	if err != nil {
		v.index.Close()
		return nil, err
	}
	return v, nil
}
