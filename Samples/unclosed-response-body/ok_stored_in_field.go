package events

import (
	"bufio"
	"net/http"
)

type Stream struct {
	url  string
	resp *http.Response
	scan *bufio.Scanner
}

func (s *Stream) Connect() error {
	resp, err := http.Get(s.url)
	if err != nil {
		return err
	}
	s.Stop()
	s.resp = resp
	s.scan = bufio.NewScanner(resp.Body)
	return nil
}

func (s *Stream) Next() (line string, more bool) {
	if !s.scan.Scan() {
		return "", false
	}
	return s.scan.Text(), true
}

func (s *Stream) Stop() {
	if s.resp != nil {
		s.resp.Body.Close()
		s.resp = nil
	}
}
