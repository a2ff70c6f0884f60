package motd

import (
	"io"
	"net/http"
)

func Today(url string) ([]byte, error) {
	res, err := http.Get(url) // want "GL302"
	if err != nil {
		return nil, err
	}
	_ = func() {
		res.Body.Close()
	}
	return io.ReadAll(io.LimitReader(res.Body, 1024))
}
