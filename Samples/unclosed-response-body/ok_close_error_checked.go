package trigger

import (
	"errors"
	"io"
	"net/http"
)

func Build(hook string, payload io.Reader) error {
	resp, err := http.Post(hook, "application/json", payload)
	if err != nil {
		return err
	}
	_, copyErr := io.Copy(io.Discard, resp.Body)
	if err := resp.Body.Close(); err != nil {
		return errors.Join(copyErr, err)
	}
	return copyErr
}
