package hosts

import (
	"bufio"
	"net/http"
)

func Blocked(url string) (hosts []string, err error) {
	resp, err := http.Get(url)
	if err == nil {
		defer resp.Body.Close()
		for s := bufio.NewScanner(resp.Body); s.Scan(); {
			hosts = append(hosts, s.Text())
		}
	}
	return hosts, err
}
