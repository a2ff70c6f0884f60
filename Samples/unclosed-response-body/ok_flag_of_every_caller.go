package samples

import "net/http"

// A flag that every caller sets to true.
func fetch(u string, keep bool) (int, error) {
	resp, err := http.Get(u)
	if err != nil {
		return 0, err
	}
	if keep {
		defer resp.Body.Close()
	}
	return resp.StatusCode, nil
}

func probe(u string) bool {
	code, err := fetch(u, true)
	return err == nil && code == 200
}

func ping(u string) error {
	_, err := fetch(u, true)
	return err
}
