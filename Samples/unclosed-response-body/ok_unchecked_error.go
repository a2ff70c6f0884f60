package poke

import (
	"io"
	"net/http"
)

func Body(url string) []byte {
	resp, _ := http.Get(url)
	defer resp.Body.Close()
	b, _ := io.ReadAll(resp.Body)
	return b
}
