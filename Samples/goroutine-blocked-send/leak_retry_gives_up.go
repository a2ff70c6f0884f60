package patience

import (
	"errors"
	"time"
)

func Ask(ask func() string) (string, error) {
	reply := make(chan string)
	go func() { // want "GL202"
		reply <- ask()
	}()
	for range 3 {
		select {
		case r := <-reply:
			return r, nil
		case <-time.After(time.Second):
		}
	}
	return "", errors.New("patience: no reply")
}
