package samples

import "net/http"

func fetch2(u string, keep bool) (int, error) {
	resp, err := http.Get(u) // want "GL302"
	if err != nil {
		return 0, err
	}
	if keep {
		defer resp.Body.Close()
	}
	return resp.StatusCode, nil
}

func probe2(u string) bool {
	code, err := fetch2(u, true)
	return err == nil && code == 200
}

func ping2(u string) error {
	_, err := fetch2(u, false)
	return err
}

// Exported: nobody knows who calls it.
func Fetch3(u string, keep bool) (int, error) {
	resp, err := http.Get(u) // want "GL302"
	if err != nil {
		return 0, err
	}
	if keep {
		defer resp.Body.Close()
	}
	return resp.StatusCode, nil
}

func probe3(u string) bool {
	code, err := Fetch3(u, true)
	return err == nil && code == 200
}
