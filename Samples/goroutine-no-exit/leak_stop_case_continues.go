package feeder

import "log"

type Feeder struct {
	items chan []byte
	stop  chan struct{}
}

func (f *Feeder) Launch(sink func([]byte) error) {
	go func() { // want "GL201"
	next:
		for {
			select {
			case <-f.stop:
				continue next
			case item := <-f.items:
				if err := sink(item); err != nil {
					log.Print(err)
					continue next
				}
			}
		}
	}()
}
