package registry

import (
	"encoding/json"
	"fmt"
	"net/http"
)

func do(req *http.Request) (*http.Response, error) {
	req.Header.Set("Accept", "application/vnd.registry.v2+json")
	return http.DefaultClient.Do(req)
}

func get(format string, args ...any) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, fmt.Sprintf(format, args...), nil)
	if err != nil {
		return nil, err
	}
	return do(req)
}

func Tags(host, repo string) (tags []string, err error) {
	resp, err := get("https://%s/v2/%s/tags/list", host, repo) // want "GL302"
	if err != nil {
		return nil, err
	}
	var list struct{ Tags []string }
	if err := json.NewDecoder(resp.Body).Decode(&list); err != nil {
		return nil, err
	}
	return list.Tags, nil
}
