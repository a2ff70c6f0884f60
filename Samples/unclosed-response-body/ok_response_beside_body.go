package samples

import (
	"io"
	"net/http"
)

type answer struct {
	resp *http.Response
	body io.ReadCloser
}

func (a *answer) Close() error { return a.body.Close() }

func get(u string) (*answer, error) {
	resp, err := http.Get(u)
	if err != nil {
		return nil, err
	}
	return &answer{resp: resp, body: resp.Body}, nil
}

func get2(u string) (*answer, error) {
	resp, err := http.Get(u)
	if err != nil {
		return nil, err
	}
	a := &answer{}
	a.resp = resp
	a.body = resp.Body
	return a, nil
}

func use(u string) (int, error) {
	a, err := get(u)
	if err != nil {
		return 0, err
	}
	defer a.Close()
	return a.resp.StatusCode, nil
}

func local(u string) (int, error) {
	resp, err := http.Get(u)
	if err != nil {
		return 0, err
	}
	a := answer{resp: resp, body: resp.Body}
	defer a.Close()
	return a.resp.StatusCode, nil
}

func local2(u string) (int, error) {
	resp, err := http.Get(u)
	if err != nil {
		return 0, err
	}
	var a answer
	a.resp = resp
	a.body = resp.Body
	defer a.Close()
	return resp.StatusCode, nil
}

func local3(u string) (int, error) {
	resp, err := http.Get(u)
	if err != nil {
		return 0, err
	}
	a := struct {
		resp *http.Response
		body io.ReadCloser
	}{resp, resp.Body}
	defer a.body.Close()
	return a.resp.StatusCode, nil
}

func local4(u string) (int, error) {
	resp, err := http.Get(u)
	if err != nil {
		return 0, err
	}
	a := answer{body: resp.Body, resp: resp}
	defer a.body.Close()
	return a.resp.StatusCode, nil
}

type stream struct {
	io.ReadCloser
	Header http.Header
	resp   *http.Response
}

func open(u string) (*stream, error) {
	resp, err := http.Get(u)
	if err != nil {
		return nil, err
	}
	return &stream{ReadCloser: resp.Body, Header: resp.Header, resp: resp}, nil
}

func useStream(u string) error {
	s, err := open(u)
	if err != nil {
		return err
	}
	defer s.Close()
	_, err = io.Copy(io.Discard, s)
	return err
}

func matchAll(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	switch b := any(resp.Body).(type) {
	case io.Closer:
		return b.Close()
	}
	return nil
}

func matchAll2(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	var r any = resp
	switch v := r.(type) {
	case *http.Response:
		v.Body.Close()
	}
	return nil
}

func matchAll3(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	var r io.Reader = resp.Body
	switch c := r.(type) {
	case io.ReadCloser:
		defer c.Close()
	default:
	}
	_, err = io.ReadAll(r)
	return err
}

func matchAll4(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	var r io.Reader = resp.Body
	if c, ok := r.(io.Closer); ok {
		defer c.Close()
	}
	_, err = io.ReadAll(r)
	return err
}

func matchAll5(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	switch c := interface{}(resp).(type) {
	case *http.Response:
		defer c.Body.Close()
	case nil:
		return nil
	}
	return nil
}

func matchAny(v any) {
	switch v := v.(type) {
	case *http.Response:
		v.Body.Close()
	case io.Closer:
		v.Close()
	}
}

func matchHelper(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	defer matchAny(resp)
	return nil
}

func matchHelper2(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	defer matchAny(resp.Body)
	return nil
}
