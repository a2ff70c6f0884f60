package fatal

import "log"

func Must(check func() error, load func() []byte) []byte {
	data := make(chan []byte)
	go func() { data <- load() }()
	if err := check(); err != nil {
		log.Fatal(err)
	}
	return <-data
}
