package volumes

import "os"

type provider interface {
	IsConnected() bool
	Connect() error
	Disconnect() error
}

func connectAll(providers []provider) error {
	for i := range providers {
		p := providers[i]
		if !p.IsConnected() {
			if err := p.Connect(); err != nil {
				return err
			}
			defer p.Disconnect() // want "GL307"
		}
	}
	return nil
}

type quota struct{ used int }

func (q *quota) IsFull() bool { return q.used > 1000 }
func (q *quota) Add()         { q.used++ }

func readAll(q *quota, names []string) error {
	for _, name := range names {
		if !q.IsFull() {
			q.Add()
			file, err := os.Open(name)
			if err != nil {
				return err
			}
			defer file.Close() // want "GL307"
		}
	}
	return nil
}
