package unpack

import (
	"archive/tar"
	"io"
	"net/http"
)

func Names(url string) (names []string, err error) {
	resp, err := http.Get(url) // want "GL302"
	if err != nil {
		return nil, err
	}
	body := io.NopCloser(resp.Body)
	defer body.Close()
	for tr := tar.NewReader(body); ; {
		head, err := tr.Next()
		if err == io.EOF {
			return names, nil
		}
		if err != nil {
			return names, err
		}
		names = append(names, head.Name)
	}
}
