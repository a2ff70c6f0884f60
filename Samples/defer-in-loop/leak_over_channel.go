package consumer

import (
	"encoding/json"
	"log"
	"os"
)

type Event struct {
	File string
	Data map[string]any
}

func Write(events <-chan Event) {
	for e := range events {
		f, err := os.Create(e.File)
		if err != nil {
			log.Print(err)
			continue
		}
		defer f.Close() // want "GL307"
		if err := json.NewEncoder(f).Encode(e.Data); err != nil {
			log.Print(err)
		}
	}
}
