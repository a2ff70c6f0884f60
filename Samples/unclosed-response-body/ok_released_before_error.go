package client

import (
	"bytes"
	"errors"
	"io"
	"net/http"
)

var errIgnored = errors.New("client: ignored")

// Answer is a response whose body may be in memory.
type Answer struct{ *http.Response }

// Failure reads what a bad answer says, and puts that in the body's place.
func (a *Answer) Failure() error {
	if a.StatusCode < 400 {
		return nil
	}
	var text bytes.Buffer
	if _, err := io.Copy(&text, a.Body); err != nil {
		return err
	}
	a.Body.Close()
	a.Body = io.NopCloser(&text)
	return errors.New(text.String())
}

// Send gives the answer with every error that it says itself.
func Send(request *http.Request) (*Answer, error) {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	answer := &Answer{Response: response}
	if err := answer.Failure(); err != nil {
		return answer, err
	}
	return answer, nil
}

// Poll is the same for plain responses.
func Poll(request *http.Request) (*http.Response, error) {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return response, err
	}
	if response.StatusCode == http.StatusConflict {
		response.Body.Close()
		return response, errIgnored
	}
	return response, nil
}

func Text(request *http.Request) ([]byte, error) {
	answer, err := Send(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	return io.ReadAll(answer.Body)
}

func Latest(request *http.Request) ([]byte, error) {
	response, err := Poll(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return io.ReadAll(response.Body)
}
