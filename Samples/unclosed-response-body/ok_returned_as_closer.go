package blob

import (
	"compress/gzip"
	"errors"
	"io"
	"net/http"
)

// Follow starts reading in the background; closing what it returns ends that.
func Follow(url string, to io.Writer) (io.Closer, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	go io.Copy(to, resp.Body)
	return resp.Body, nil
}

type unzipped struct {
	*gzip.Reader
	body io.ReadCloser
}

func (u *unzipped) Close() error { return errors.Join(u.Reader.Close(), u.body.Close()) }

func Open(url string) (io.ReadCloser, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(resp.Body)
	if err != nil {
		resp.Body.Close()
		return nil, err
	}
	return &unzipped{Reader: z, body: resp.Body}, nil
}
