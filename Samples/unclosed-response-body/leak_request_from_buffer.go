package upstream

import (
	"bytes"
	"errors"
	"net/http"
)

// What is sent is in memory; what comes back is not.
func Post(client *http.Client, url string, data []byte) error {
	resp, err := send(client, url, data) // want "GL302"
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return nil
}

func send(client *http.Client, url string, data []byte) (*http.Response, error) {
	buffer := &bytes.Buffer{}
	buffer.Write(data)
	return client.Post(url, "application/json", buffer)
}
