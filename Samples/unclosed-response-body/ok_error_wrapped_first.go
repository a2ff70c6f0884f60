package wrapped

import (
	"errors"
	"fmt"
	"net/http"
)

func explain(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("fetch: %w", err)
}

func inPlace(url string) error {
	resp, err := http.Get(url)
	err = explain(err)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return nil
}

func shadowed(url string) error {
	resp, err := http.Get(url)
	if err := explain(err); err != nil {
		return err
	}
	return resp.Body.Close()
}

func joined(url string, earlier error) error {
	resp, err := http.Get(url)
	if err = errors.Join(err); err != nil {
		return errors.Join(earlier, err)
	}
	return resp.Body.Close()
}
