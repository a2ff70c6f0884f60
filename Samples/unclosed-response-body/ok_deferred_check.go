package archive

import (
	"io"
	"log"
	"net/http"
)

func check(err error) {
	if err != nil {
		log.Print("archive: ", err)
	}
}

func quietly(c io.Closer) { check(c.Close()) }

func Size(url string) int64 {
	resp, err := http.Get(url)
	if err != nil {
		return -1
	}
	defer func() { check(resp.Body.Close()) }()
	n, _ := io.Copy(io.Discard, resp.Body)
	return n
}

func Kind(url string) string {
	resp, err := http.Get(url)
	if err != nil {
		return ""
	}
	defer quietly(resp.Body)
	return resp.Header.Get("Content-Type")
}
