package trace

import (
	"fmt"
	"os"
	"sync"
)

var (
	mu  sync.Mutex
	out *os.File
)

func Enable(path string) error {
	mu.Lock()
	defer mu.Unlock()
	if out != nil {
		return nil
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	out = f
	return nil
}

func Printf(format string, args ...any) {
	mu.Lock()
	defer mu.Unlock()
	if out != nil {
		fmt.Fprintf(out, format, args...)
	}
}
