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

func Download(url string, to io.Writer) error {
	result, err := Do(&Options{URL: url, Raw: true}) // want "GL305"
	if err != nil {
		return err
	}
	if _, err := io.Copy(to, result.Body); err != nil {
		return err
	}
	return result.Body.Close()
}
