package tunnel

import (
	"errors"
	"io"
	"net/http"
)

type Dialer struct {
	Client *http.Client
	Token  string
}

// Dial asks the server to switch protocols; when it refuses, the answer tells why.
func (d *Dialer) Dial(url string) (io.ReadWriteCloser, *http.Response, error) {
	req, err := http.NewRequest(http.MethodConnect, url, nil)
	if err != nil {
		return nil, nil, err
	}
	req.Header.Set("Proxy-Authorization", d.Token)
	resp, err := d.Client.Do(req)
	if err != nil {
		return nil, nil, err
	}
	stream, ok := resp.Body.(io.ReadWriteCloser)
	if !ok {
		return nil, resp, errors.New("tunnel: refused")
	}
	return stream, resp, nil
}

func Send(d *Dialer, url string, data []byte) error {
	stream, _, err := d.Dial(url) // want "GL302"
	if err != nil {
		return err
	}
	defer stream.Close()
	_, err = stream.Write(data)
	return err
}
