package session

import (
	"net/http"
	"strings"
)

type Portal struct {
	client *http.Client
	base   string
}

func (p *Portal) Visit(user string) (string, error) {
	resp, err := p.client.Post(p.base+"/login", "text/plain", strings.NewReader(user)) // want "GL302"
	if err != nil {
		return "", err
	}
	if resp.StatusCode == http.StatusForbidden {
		resp.Body.Close()
		return "", http.ErrNoCookie
	}
	resp, err = p.client.Get(p.base + "/home")
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	return resp.Header.Get("X-Landing"), nil
}
