package spam

import (
	"errors"
	"os"
)

var errClosed = errors.New("spam: closed")

type Filter struct {
	words  *os.File
	closed bool
}

func Open(path string) (*Filter, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &Filter{words: f}, nil
}

// CloseUnsaved closes the filter as it was.
func (f *Filter) CloseUnsaved() error {
	if f.closed {
		return errClosed
	}
	err := f.words.Close()
	*f = Filter{closed: true}
	return err
}

func (f *Filter) Close() error {
	if f.closed {
		return errClosed
	}
	if err := f.words.Sync(); err != nil {
		f.words.Close()
		return err
	}
	return f.CloseUnsaved()
}

func (f *Filter) learn(word string) error {
	if f.closed {
		return errClosed
	}
	_, err := f.words.WriteString(word)
	return err
}

// ensure gives the filter at hand, or opens one, which is the caller's to close.
func ensure(at *Filter, path string) (filter *Filter, opened bool, err error) {
	if at != nil {
		return at, false, nil
	}
	filter, err = Open(path)
	if err != nil {
		return nil, false, err
	}
	return filter, true, nil
}

func deliver(at *Filter, path, word string) error {
	filter, opened, err := ensure(at, path)
	if err != nil {
		return err
	}
	defer func() {
		if filter != nil && opened {
			filter.CloseUnsaved()
		}
	}()
	if err := filter.learn(word); err != nil {
		return err
	}
	if opened {
		err := filter.Close()
		filter = nil
		if err != nil {
			return err
		}
	}
	return nil
}
