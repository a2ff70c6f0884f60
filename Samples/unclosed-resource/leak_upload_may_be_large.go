package avatars

import (
	"io"
	"net/http"
)

// A request may be four times as large as what is kept in memory.
func Picture(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	r.Body = http.MaxBytesReader(w, r.Body, 64<<20)
	if err := r.ParseMultipartForm(4 << 20); err != nil {
		return nil, err
	}
	file, _, err := r.FormFile("picture") // want "GL305"
	if err != nil {
		return nil, err
	}
	return io.ReadAll(file)
}

// Nothing bounds the request.
func Any(r *http.Request) ([]byte, error) {
	if err := r.ParseMultipartForm(64 << 20); err != nil {
		return nil, err
	}
	file, _, err := r.FormFile("picture") // want "GL305"
	if err != nil {
		return nil, err
	}
	return io.ReadAll(file)
}
