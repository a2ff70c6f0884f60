package banner

import (
	"bufio"
	"log"
	"net/http"
)

func FirstLine(url string) string {
	resp, err := http.Get(url) // want "GL302"
	if err != nil {
		return ""
	}
	done := func() {
		if err := resp.Body.Close(); err != nil {
			log.Print(err)
		}
	}
	_ = done
	line, err := bufio.NewReader(resp.Body).ReadString('\n')
	if err != nil {
		log.Printf("banner of %s: %v", url, err)
	}
	return line
}
