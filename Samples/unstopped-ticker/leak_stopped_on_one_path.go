package await

import (
	"errors"
	"os"
	"time"
)

var ErrTimeout = errors.New("await: timeout")

func File(path string, tries int) error {
	t := time.NewTicker(100 * time.Millisecond) // want "GL402"
	for i := 0; i < tries; i++ {
		<-t.C
		if _, err := os.Stat(path); err == nil {
			t.Stop()
			return nil
		} else if !os.IsNotExist(err) {
			return err
		}
	}
	t.Stop()
	return ErrTimeout
}
