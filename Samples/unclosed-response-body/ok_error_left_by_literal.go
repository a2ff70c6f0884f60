package guarded

import "net/http"

func fetch(url string, lock func(func())) error {
	var resp *http.Response
	var err error
	lock(func() { resp, err = http.Get(url) })
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return nil
}

func inline(url string) (code int, err error) {
	var resp *http.Response
	func() { resp, err = http.Get(url) }()
	if err != nil {
		return 0, err
	}
	code = resp.StatusCode
	return code, resp.Body.Close()
}
