package api

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

// call decodes the answer where one is wanted; without, the caller reads the body itself.
func call(address string, answer any) (*http.Response, error) {
	resp, err := http.Get(address)
	if err != nil {
		return nil, err
	}
	if answer != nil {
		defer resp.Body.Close()
		if err := json.NewDecoder(resp.Body).Decode(answer); err != nil {
			return nil, err
		}
	}
	return resp, nil
}

func Version(address string) (string, error) {
	var answer struct{ Version string }
	resp, err := call(address, &answer)
	if err != nil {
		return "", err
	}
	if resp.StatusCode != http.StatusOK {
		return "", fmt.Errorf("answered %s", resp.Status)
	}
	return answer.Version, nil
}

func Page(address string) ([]byte, error) {
	resp, err := call(address, nil) // want "GL302"
	if err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}
