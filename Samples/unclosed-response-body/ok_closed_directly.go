package uptime

import (
	"net/http"
	"time"
)

type Sample struct {
	At   time.Time
	Took time.Duration
	Code int
}

func Probe(c *http.Client, url string) (Sample, error) {
	begin := time.Now()
	resp, err := c.Get(url)
	if err != nil {
		return Sample{At: begin}, err
	}
	resp.Body.Close()
	return Sample{At: begin, Took: time.Since(begin), Code: resp.StatusCode}, nil
}
