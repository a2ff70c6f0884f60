package news

import (
	"encoding/xml"
	"log"
	"net/http"
)

type Feed struct {
	Titles []string `xml:"channel>item>title"`
}

func Read(url string) (*Feed, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err := resp.Body.Close(); err != nil {
			log.Printf("closing %s: %v", url, err)
		}
	}()
	f := new(Feed)
	return f, xml.NewDecoder(resp.Body).Decode(f)
}
