package daemon

import (
	"encoding/json"
	"io"
	"net/http"
)

type Options struct {
	URL string
	Raw bool
}

// Result has a body only where it was asked for.
type Result struct {
	Status int
	Value  json.RawMessage
	Body   io.ReadCloser
}

func Do(options *Options) (*Result, error) {
	response, err := http.Get(options.URL)
	if err != nil {
		return nil, err
	}
	if options.Raw {
		return &Result{Status: response.StatusCode, Body: response.Body}, nil
	}
	defer response.Body.Close()
	result := &Result{Status: response.StatusCode}
	if err := json.NewDecoder(response.Body).Decode(&result.Value); err != nil {
		return nil, err
	}
	return result, nil
}

func Version(url string) (string, error) {
	result, err := Do(&Options{URL: url})
	if err != nil {
		return "", err
	}
	var version string
	err = json.Unmarshal(result.Value, &version)
	return version, err
}

func Ping(url string) error {
	_, err := Do(&Options{URL: url})
	return err
}

func Status(url string) (int, error) {
	result, err := ask(url)
	if err != nil {
		return 0, err
	}
	return result.Status, nil
}

func ask(url string) (*Result, error) { return Do(&Options{URL: url}) }

func Download(url string, to io.Writer) error {
	result, err := Do(&Options{URL: url, Raw: true})
	if err != nil {
		return err
	}
	defer result.Body.Close()
	_, err = io.Copy(to, result.Body)
	return err
}
