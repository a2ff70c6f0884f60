package fetch

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"net/http"
)

func discard(resp *http.Response) {
	if resp == nil {
		return
	}
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		log.Print(err)
		return
	}
	if err := resp.Body.Close(); err != nil {
		log.Print(err)
	}
}

func Titles(url string) ([]string, error) {
	resp, err := http.Get(url)
	if err != nil {
		discard(resp)
		return nil, err
	}
	var titles []string
	if err := json.NewDecoder(resp.Body).Decode(&titles); err != nil {
		discard(resp)
		return nil, err
	}
	discard(resp)
	return titles, nil
}

func Status(url string) int {
	resp, err := http.Get(url)
	if err != nil {
		return 0
	}
	defer discard(resp)
	return resp.StatusCode
}

type client struct{ http.Client }

func (c *client) content(body io.ReadCloser) ([]byte, error) {
	content, err := io.ReadAll(body)
	if err != nil {
		return nil, err
	}
	return content, body.Close()
}

func (c *client) Page(url string) (*bytes.Buffer, error) {
	resp, err := c.Get(url)
	if err != nil {
		return nil, err
	}
	content, err := c.content(resp.Body)
	return bytes.NewBuffer(content), err
}
