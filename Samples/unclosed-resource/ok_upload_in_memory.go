package avatars

import (
	"errors"
	"io"
	"net/http"
)

const most = 8 << 20

// All of the request fits into what is kept in memory.
func Picture(w http.ResponseWriter, r *http.Request) (io.Reader, error) {
	r.Body = http.MaxBytesReader(w, r.Body, most)
	if err := r.ParseMultipartForm(most); err != nil {
		return nil, err
	}
	file, header, err := r.FormFile("picture")
	if err != nil {
		return nil, err
	}
	if header.Header.Get("Content-Type") != "image/png" {
		return nil, errors.New("avatars: no picture")
	}
	return file, nil
}

// So it does without parsing: then 32 MB are.
func Small(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	file, _, err := r.FormFile("picture")
	if err != nil {
		return nil, err
	}
	return io.ReadAll(file)
}

func Any(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	r.Body = http.MaxBytesReader(w, r.Body, limit)
	if err := r.ParseMultipartForm(limit); err != nil {
		return nil, err
	}
	file, _, err := r.FormFile("picture")
	if err != nil {
		return nil, err
	}
	return io.ReadAll(file)
}
