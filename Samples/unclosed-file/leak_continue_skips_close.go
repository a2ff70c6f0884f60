package inbox

import (
	"io"
	"os"
	"path/filepath"
)

type Message struct {
	Name string
	Head []byte
}

func Peek(dir string) ([]Message, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.eml"))
	if err != nil {
		return nil, err
	}
	var found []Message
	for _, name := range names {
		f, err := os.Open(name) // want "GL301"
		if err != nil {
			return found, err
		}
		head := make([]byte, 512)
		n, err := f.Read(head)
		if err == io.EOF {
			continue
		}
		found = append(found, Message{Name: name, Head: head[:n]})
		f.Close()
	}
	return found, nil
}
