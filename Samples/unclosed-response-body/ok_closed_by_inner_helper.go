package rest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

type client struct {
	http http.Client
	base string
}

func (c *client) do(method, path string, body io.Reader, result any) (*http.Response, error) {
	request, err := http.NewRequest(method, c.base+path, body)
	if err != nil {
		return nil, err
	}
	resp, err := c.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= http.StatusBadRequest {
		return resp, fmt.Errorf("%s %s: %s", method, path, resp.Status)
	}
	return resp, json.NewDecoder(resp.Body).Decode(result)
}

func (c *client) get(path string, result any) (*http.Response, error) {
	return c.do(http.MethodGet, path, nil, result)
}

func (c *client) Name(id int) (name string, err error) {
	if _, err = c.get(fmt.Sprintf("/names/%d", id), &name); err != nil {
		return "", err
	}
	return name, nil
}

func (c *client) Count() (n int, err error) {
	resp, err := c.get("/count", &n)
	if resp != nil && resp.StatusCode == http.StatusNotFound {
		return 0, nil
	}
	return n, err
}

func (c *client) Ping() bool {
	resp, err := c.do(http.MethodGet, "/ping", nil, new(string))
	return err == nil && resp.StatusCode == http.StatusOK
}
