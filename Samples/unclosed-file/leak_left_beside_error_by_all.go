package opening

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
)

var errVersion = errors.New("opening: unknown version")

// open gives the file beside the error as well. Three callers, none of whom expects it there: it is told once, here.
func open(path string) (f *os.File, err error) {
	f, err = os.Open(path) // want "file opened by os.Open is not closed where line 20 returns it beside an error"
	if err != nil {
		return
	}
	var version uint16
	if err = binary.Read(f, binary.BigEndian, &version); err != nil {
		return
	}
	return f, nil
}

func Size(path string) (int64, error) {
	f, err := open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return io.Copy(io.Discard, f)
}

func Exists(path string) bool {
	f, err := open(path)
	if err == nil {
		f.Close()
		return true
	} else {
		return false
	}
}

func Head(path string) []byte {
	head := make([]byte, 64)
	if f, err := open(path); err != nil {
		return nil
	} else {
		defer f.Close()
		n, _ := f.Read(head)
		return head[:n]
	}
}

// reopen does the same, and one of its callers knows: the other one is told.
func reopen(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if path == "" {
		return f, errVersion
	}
	return f, nil
}

func First(path string) error {
	f, err := reopen(path)
	if err != nil {
		if f != nil {
			f.Close()
		}
		return err
	}
	return f.Close()
}

func Second(path string) error {
	f, err := reopen(path) // want "file from reopen is not closed when line 81 returns"
	if err != nil {
		return err
	}
	return f.Close()
}

var errEmpty = errors.New("opening: empty")

// openFull is passed on by two functions, whose callers leave it as well: it is told here.
func openFull(path string) (*os.File, error) {
	f, err := os.Open(path) // want "file opened by os.Open is not closed where line 95 returns it beside an error"
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || info.Size() == 0 {
		return f, errEmpty
	}
	return f, nil
}

func openLeft(dir string) (*os.File, error) { return openFull(dir + "/left") }

func openRight(dir string) (*os.File, error) { return openFull(dir + "/right") }

func Left(dir string) error {
	f, err := openLeft(dir)
	if err != nil {
		return err
	}
	return f.Close()
}

func Right(dir string) error {
	f, err := openRight(dir)
	if err != nil {
		return err
	}
	return f.Close()
}
