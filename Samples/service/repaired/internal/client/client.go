// Package client asks the carrier.
package client

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"example.com/leakyservice/internal/carrier"
)

// ErrNotFound says that the carrier does not have the parcel.
var ErrNotFound = errors.New("client: the carrier does not have the parcel")

// Client is a connection to the carrier's service.
type Client struct {
	base string
	http *http.Client
}

// New returns a client for the carrier at the base address.
func New(base string) *Client {
	return &Client{base: base, http: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 4}}}
}

// Ask puts a question about a parcel to the carrier; whoever asks closes the body of the answer.
func (c *Client) Ask(what, id string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, c.base+"/"+what+"/"+id, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	return c.http.Do(req)
}

// Track returns where the carrier has the parcel.
func (c *Client) Track(id string) (p carrier.Position, err error) {
	resp, err := c.Ask("track", id)
	if err != nil {
		return p, fmt.Errorf("tracking %s: %w", id, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotFound {
		return p, ErrNotFound
	}
	err = json.NewDecoder(resp.Body).Decode(&p)
	return p, err
}

// Price returns what the carrier takes for the parcel, in cents.
func (c *Client) Price(ctx context.Context, id string) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/tariff/"+id, nil)
	if err != nil {
		return 0, err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return 0, fmt.Errorf("price of %s: %w", id, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return 0, ErrNotFound
	}
	var tariff struct{ Cents int }
	err = json.NewDecoder(resp.Body).Decode(&tariff)
	return tariff.Cents, err
}
