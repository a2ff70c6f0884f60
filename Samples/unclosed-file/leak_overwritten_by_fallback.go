package fonts

import (
	"io"
	"os"
)

func Read(name string) ([]byte, error) {
	f, err := os.Open("/usr/share/fonts/" + name) // want "GL301"
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	if info.IsDir() {
		if f, err = os.Open("/usr/share/fonts/" + name + "/regular.ttf"); err != nil {
			return nil, err
		}
	}
	defer f.Close()
	return io.ReadAll(f)
}
