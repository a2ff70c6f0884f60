package samples

import "net/http"

type signingTransport struct{ key string }

func (s *signingTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	r.Header.Set("X-Key", s.key)
	return http.DefaultTransport.RoundTrip(r)
}

// The transport asks somebody else: the body has a connection behind it.
func isThere(url string) bool {
	client := &http.Client{Transport: &signingTransport{key: "secret"}}
	resp, err := client.Get(url) // want "body of the response from client.Get is never closed"
	return err == nil && resp.StatusCode == http.StatusOK
}
