package samples

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

type cannedTransport struct{ body string }

func (c *cannedTransport) RoundTrip(*http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(strings.NewReader(c.body))}, nil
}

type transportFunc func(*http.Request) (*http.Response, error)

func (f transportFunc) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func handlerClient(handler http.Handler) *http.Client {
	return &http.Client{Transport: transportFunc(func(r *http.Request) (*http.Response, error) {
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, r)
		return recorder.Result(), nil
	})}
}

// Nobody is asked: there is nothing behind these bodies.
func checkAnswers(t *testing.T, handler http.Handler) {
	canned := &http.Client{Transport: &cannedTransport{body: "hello"}}
	resp, err := canned.Get("http://somewhere/")
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatal(resp, err)
	}
	client := handlerClient(handler)
	resp, err = client.Get("http://elsewhere/")
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != http.StatusNotFound {
		t.Error(resp.StatusCode)
	}
}
