package sitemap

import (
	"bufio"
	"io"
	"net/http"
	"strings"
)

func parse(r io.Reader) (urls []string) {
	for s := bufio.NewScanner(r); s.Scan(); {
		line := strings.TrimSpace(s.Text())
		if strings.HasPrefix(line, "<loc>") {
			urls = append(urls, strings.TrimSuffix(line[len("<loc>"):], "</loc>"))
		}
	}
	return urls
}

func Read(host string) ([]string, error) {
	resp, err := http.Get("https://" + host + "/sitemap.xml") // want "GL302"
	if err != nil {
		return nil, err
	}
	return parse(resp.Body), nil
}
