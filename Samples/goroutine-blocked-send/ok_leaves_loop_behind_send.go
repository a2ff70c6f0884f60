package reopen

import "errors"

type Watcher struct {
	Events chan string
	Errors chan error
}

// Reopen waits for the file or for an error, and there is one of both.
func Reopen(w *Watcher, name string, ask func() error) error {
	done := make(chan struct{})
	failed := make(chan error)
	go func() {
		for {
			select {
			case event := <-w.Events:
				if event == name {
					done <- struct{}{}
					return
				}
			case err := <-w.Errors:
				failed <- errors.Join(errors.New("watch"), err)
				return
			}
		}
	}()
	if err := ask(); err != nil {
		name = ""
	}
	select {
	case err := <-failed:
		return err
	case <-done:
		return nil
	}
}

// First gives what it finds first.
func First(pages func() (string, bool), match func(string) bool) string {
	found := make(chan string)
	go func() {
		for {
			page, more := pages()
			if match(page) || !more {
				found <- page
				break
			}
		}
	}()
	return <-found
}
