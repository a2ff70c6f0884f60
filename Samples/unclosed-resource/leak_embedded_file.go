package blocks

import "os"

type Device struct {
	*os.File
	block int
}

func OpenDevice(path string, block int) (*Device, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	return &Device{File: f, block: block}, nil
}

func (d *Device) Read(n int64) ([]byte, error) {
	b := make([]byte, d.block)
	_, err := d.ReadAt(b, n*int64(d.block))
	return b, err
}

func Superblock(path string) ([]byte, error) {
	d, err := OpenDevice(path, 4096) // want "GL305"
	if err != nil {
		return nil, err
	}
	return d.Read(0)
}
