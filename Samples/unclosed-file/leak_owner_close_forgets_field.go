package table

import "os"

type Table struct {
	data  *os.File
	index *os.File
}

func Open(base string) (*Table, error) {
	data, err := os.Open(base + ".dat")
	if err != nil {
		return nil, err
	}
	index, err := os.Open(base + ".idx") // want "GL301"
	if err != nil {
		data.Close()
		return nil, err
	}
	return &Table{data: data, index: index}, nil
}

func (t *Table) Lookup(slot int64, row []byte) error {
	var at [1]byte
	if _, err := t.index.ReadAt(at[:], slot); err != nil {
		return err
	}
	_, err := t.data.ReadAt(row, int64(at[0])*int64(len(row)))
	return err
}

func (t *Table) Close() error {
	return t.data.Close()
}
