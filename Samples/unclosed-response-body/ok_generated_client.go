package accounts

import (
	"bytes"
	"context"
	"io"
	"net/http"
)

// A client as generators write them: what an operation gives of the response has been read and closed.
type accountsAPI interface {
	remove(r removal) (*http.Response, error)
	list(r listing) ([]byte, *http.Response, error)
}

type service struct{ client *http.Client }

type removal struct {
	ctx context.Context
	api accountsAPI
	id  string
}

func (r removal) Execute() (*http.Response, error) { return r.api.remove(r) }

type listing struct {
	ctx context.Context
	api accountsAPI
}

func (r listing) Execute() ([]byte, *http.Response, error) { return r.api.list(r) }

func (s *service) call(ctx context.Context, method, path string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, path, nil)
	if err != nil {
		return nil, err
	}
	return s.client.Do(req)
}

func (s *service) remove(r removal) (*http.Response, error) {
	resp, err := s.call(r.ctx, http.MethodDelete, "/accounts/"+r.id)
	if err != nil || resp == nil {
		return resp, err
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	resp.Body = io.NopCloser(bytes.NewBuffer(body))
	if err != nil {
		return resp, err
	}
	return resp, nil
}

func (s *service) list(r listing) ([]byte, *http.Response, error) {
	resp, err := s.call(r.ctx, http.MethodGet, "/accounts")
	if err != nil || resp == nil {
		return nil, resp, err
	}
	body, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	resp.Body = io.NopCloser(bytes.NewBuffer(body))
	if err != nil {
		return nil, resp, err
	}
	return body, resp, nil
}

// Drop looks at the status of what an operation gives, and no more.
func Drop(ctx context.Context, api accountsAPI, id string) (bool, error) {
	resp, err := removal{ctx, api, id}.Execute()
	if err != nil {
		return false, err
	}
	return resp.StatusCode == http.StatusNoContent, nil
}

// Names gives what has been read.
func Names(ctx context.Context, api accountsAPI) (string, error) {
	names, _, err := listing{ctx, api}.Execute()
	return string(names), err
}
