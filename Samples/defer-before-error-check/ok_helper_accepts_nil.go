package tolerant

import (
	"bufio"
	"net/http"
)

func drop(resp *http.Response) {
	if resp == nil || resp.Body == nil {
		return
	}
	resp.Body.Close()
}

func Word(url string) (word string, err error) {
	resp, err := http.Get(url)
	defer drop(resp)
	if err != nil {
		return "", err
	}
	s := bufio.NewScanner(resp.Body)
	s.Split(bufio.ScanWords)
	s.Scan()
	return s.Text(), s.Err()
}
