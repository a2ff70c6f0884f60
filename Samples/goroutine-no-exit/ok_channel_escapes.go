package bus

import "log"

type Source interface {
	Attach(chan<- []byte) error
}

// Consume reads what the source sends until it closes the channel.
func Consume(src Source, use func([]byte)) error {
	frames := make(chan []byte)
	if err := src.Attach(frames); err != nil {
		return err
	}
	go func() {
		for f := range frames {
			use(f)
		}
		log.Print("bus: source ended")
	}()
	return nil
}
