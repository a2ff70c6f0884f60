package group

import (
	"io"
	"os"
)

func Sizes(paths ...string) (sizes []int64, err error) {
	var opened []io.Closer
	defer func() {
		for _, c := range opened {
			c.Close()
		}
	}()
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		opened = append(opened, f)
		info, err := f.Stat()
		if err != nil {
			return nil, err
		}
		sizes = append(sizes, info.Size())
	}
	return sizes, nil
}
