package updates

import (
	"io"
	"log"
	"net/http"
	"strconv"
)

type Bot struct {
	api    string
	handle func([]byte)
}

func (b *Bot) poll(offset int) {
	for {
		resp, err := http.Get(b.api + "/updates?timeout=60&offset=" + strconv.Itoa(offset))
		if err != nil {
			log.Print(err)
			continue
		}
		body, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err == nil {
			b.handle(body)
			offset++
		}
	}
}

func (b *Bot) Follow(offset int) {
	go b.poll(offset) // want "GL201"
}
