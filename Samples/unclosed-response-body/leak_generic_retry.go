package again

import "net/http"

func retry[T any](times int, f func() (T, error)) (value T, err error) {
	for range times {
		if value, err = f(); err == nil {
			return value, nil
		}
	}
	return value, err
}

func status(url string) (string, error) {
	resp, err := retry(3, func() (*http.Response, error) { return http.Get(url) }) // want "GL302"
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}
