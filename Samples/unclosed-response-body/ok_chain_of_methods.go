package billing

import (
	"io"
	"log"
	"net/http"
)

type Client struct {
	hc     *http.Client
	logger *log.Logger
}

func (c *Client) drop(body io.Closer) {
	if err := body.Close(); err != nil {
		c.logger.Print(err)
	}
}

func (c *Client) finish(resp *http.Response) {
	io.Copy(io.Discard, resp.Body)
	c.drop(resp.Body)
}

func (c *Client) Charge(req *http.Request) (ok bool, err error) {
	resp, err := c.hc.Do(req)
	if err != nil {
		return false, err
	}
	defer c.finish(resp)
	return resp.StatusCode == http.StatusCreated, nil
}
