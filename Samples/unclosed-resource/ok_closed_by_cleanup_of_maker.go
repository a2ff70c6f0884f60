package heads

import "os"

type tester interface {
	Cleanup(func())
	Fatal(...any)
}

type head struct{ log *os.File }

func (h *head) Close() error { return h.log.Close() }

// makeHead gives a head that goes when the test ends.
func makeHead(t tester, path string) (*head, error) {
	h, err := open(path)
	if err != nil {
		return nil, err
	}
	t.Cleanup(func() { h.Close() })
	return h, nil
}

func open(path string) (*head, error) {
	log, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &head{log: log}, nil
}

// Reopen closes it before, which is no reason for the others to.
func Reopen(t tester, path string) error {
	h, err := makeHead(t, path)
	if err != nil {
		return err
	}
	defer h.Close()
	return nil
}

func Restart(t tester, path string) error {
	h, err := makeHead(t, path)
	if err != nil {
		return err
	}
	defer h.Close()
	return nil
}

// Look leaves it to the test's end.
func Look(t tester, path string) (string, error) {
	h, err := makeHead(t, path)
	if err != nil {
		return "", err
	}
	return h.log.Name(), nil
}
