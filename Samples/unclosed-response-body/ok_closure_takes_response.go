package translate

import (
	"io"
	"net/http"
	"net/url"
)

func Text(api, from, to, text string) (string, error) {
	resp, err := http.PostForm(api, url.Values{"from": {from}, "to": {to}, "q": {text}})
	if err != nil {
		return "", err
	}
	defer func(r *http.Response) {
		io.Copy(io.Discard, r.Body)
		r.Body.Close()
	}(resp)
	out, err := io.ReadAll(io.LimitReader(resp.Body, 64<<10))
	return string(out), err
}
