package update

import "context"

type Manager struct {
	models chan string
	apply  func(string)
}

// Run waits in the end for what is still under way.
func (m *Manager) Run(ctx context.Context) {
	var busy bool
	next := ""
	done := make(chan struct{})
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
		case next = <-m.models:
		case <-done:
			busy = false
		}
		if next != "" && !busy {
			go func(model string) {
				m.apply(model)
				done <- struct{}{}
			}(next)
			busy = true
			next = ""
		}
	}
	if busy {
		<-done
	}
}

// Load starts its work only where there is any.
func (m *Manager) Load(model string) {
	isLoading := false
	loaded := make(chan error)
	if model != "" {
		isLoading = true
		go func() {
			m.apply(model)
			loaded <- nil
		}()
	}
	if isLoading {
		<-loaded
	}
}
