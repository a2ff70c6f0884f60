package lookup

import (
	"bufio"
	"log"
	"net/http"
)

type Names struct {
	client *http.Client
}

func (n *Names) First(url string) (name string) {
	if resp, err := n.client.Get(url); err == nil {
		defer resp.Body.Close()
		s := bufio.NewScanner(resp.Body)
		if s.Scan() {
			name = s.Text()
		}
	} else {
		log.Print(err)
	}
	return name
}
