package samples

import (
	"io"
	"os"
)

// What a later step says is given beside the file, and who gets an error takes the file for nothing.

func createdReadOnly(path string) (*os.File, error) {
	f, err := os.Create(path) // want "not closed where line 16 returns it beside an error"
	if err != nil {
		return nil, err
	}
	failed := f.Chmod(0o400)
	return f, failed
}

type ledger struct{ pages *os.File }

func openedAtEnd(path string) (*ledger, error) {
	f, err := os.Open(path) // want "not closed where line 27 returns it beside an error"
	if err != nil {
		return nil, err
	}
	_, problem := f.Seek(0, io.SeekEnd)
	return &ledger{pages: f}, problem
}

func checkedFirst(path string) (*os.File, error) {
	f, err := os.Open(path) // want "not closed where line 36 returns it beside an error"
	if err != nil {
		return nil, err
	}
	_, failed := f.Stat()
	return f, failed
}
