package errlog

import "sync"

type history struct {
	mu   sync.Mutex
	errs []error
}

func (h *history) add(err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.errs = append(h.errs, err) // want "GL101"
}

func (h *history) last() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.errs) == 0 {
		return nil
	}
	return h.errs[len(h.errs)-1]
}

var failures history

// Note remembers the error and passes it on.
func Note(err error) error {
	if err != nil {
		failures.add(err)
	}
	return err
}

func Last() error { return failures.last() }
