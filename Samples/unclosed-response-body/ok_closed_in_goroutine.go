package warm

import (
	"io"
	"log"
	"net/http"
)

func Up(urls []string) {
	for _, u := range urls {
		resp, err := http.Get(u)
		if err != nil {
			log.Print(err)
			continue
		}
		go func() {
			defer resp.Body.Close()
			n, err := io.Copy(io.Discard, resp.Body)
			log.Printf("%s: %d bytes, %v", u, n, err)
		}()
	}
}
