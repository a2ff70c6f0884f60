package batch

import (
	"bufio"
	"io"
	"os"
)

type message struct {
	body *os.File
	size int64
}

func discard(f *os.File) {
	f.Close()
	os.Remove(f.Name())
}

// Messages come one after the other until a line says that there are no more; then all of them are stored at once.
func Receive(in *bufio.Reader, store func([]*message) error) error {
	var messages []*message
	for {
		var next message
		messages = append(messages, &next)
		body, err := os.CreateTemp("", "message")
		if err != nil {
			return err
		}
		next.body = body
		defer discard(next.body)
		if next.size, err = io.CopyN(next.body, in, 100); err != nil {
			return err
		}
		if more, err := in.ReadByte(); err != nil || more != '+' {
			break
		}
	}
	return store(messages)
}
