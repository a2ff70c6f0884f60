package api

import (
	"net/http"
	"net/url"
)

type Answer struct {
	Response *http.Response
	Retry    bool
}

type Client struct {
	http *http.Client
	base *url.URL
}

func (c *Client) do(method, path string) (*Answer, error) {
	req, err := http.NewRequest(method, c.base.JoinPath(path).String(), nil)
	if err != nil {
		return nil, err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	return &Answer{Response: resp, Retry: resp.StatusCode == http.StatusTooManyRequests}, nil
}

// Ping tells whether the server is there.
func (c *Client) Ping() (bool, error) {
	answer, err := c.do(http.MethodGet, "ping") // want "GL305"
	if err != nil {
		return false, err
	}
	return answer.Response.StatusCode == http.StatusOK, nil
}

// Wait asks, and closes what it gets.
func (c *Client) Wait() (bool, error) {
	answer, err := c.do(http.MethodGet, "wait")
	if err != nil {
		return false, err
	}
	defer answer.Response.Body.Close()
	return answer.Retry, nil
}
