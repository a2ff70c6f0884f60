package rotate

import (
	"fmt"
	"os"
	"sync"
)

type Writer struct {
	mu   sync.Mutex
	base string
	n    int
	cur  *os.File
}

func (w *Writer) rotate() error {
	next, err := os.Create(fmt.Sprintf("%s.%d", w.base, w.n+1))
	if err != nil {
		return err
	}
	if w.cur != nil {
		w.cur.Close()
	}
	w.cur = next
	w.n++
	return nil
}

func (w *Writer) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cur == nil {
		if err := w.rotate(); err != nil {
			return 0, err
		}
	}
	return w.cur.Write(p)
}

func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cur == nil {
		return nil
	}
	return w.cur.Close()
}
