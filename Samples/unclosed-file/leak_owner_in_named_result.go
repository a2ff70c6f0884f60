package volume

import (
	"fmt"
	"os"
)

type volume struct {
	index *os.File
	size  int64
}

func (v *volume) Close() error { return v.index.Close() }

// open gives up the volume with the file in it.
func open(dir string) (v *volume, err error) {
	v = &volume{}
	if v.index, err = os.Open(dir + "/index"); err != nil { // want "file opened by os.Open is not closed when line 23 returns"
		return nil, err
	}
	info, err := v.index.Stat()
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	v.size = info.Size()
	return v, nil
}

// openNaked gives it back whatever happens, so whoever calls it has it.
func openNaked(dir string) (v *volume, err error) {
	v = &volume{}
	if v.index, err = os.Open(dir + "/index"); err != nil {
		return nil, err
	}
	return
}

// openCarefully closes it first.
func openCarefully(dir string) (v *volume, err error) {
	v = &volume{}
	v.index, err = os.Open(dir + "/index")
	if err != nil {
		return nil, err
	}
	if _, err = v.index.Seek(8, 0); err != nil {
		v.index.Close()
		return nil, err
	}
	return v, nil
}
