package lookup

import (
	"errors"
	"time"
)

func Resolve(name string, ask func(string) string) (string, error) {
	answer := make(chan string, 1)
	go func() { answer <- ask(name) }()
	select {
	case a := <-answer:
		return a, nil
	case <-time.After(time.Second):
		return "", errors.New("lookup: timeout")
	}
}
