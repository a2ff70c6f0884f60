package feed

import (
	"fmt"
	"net/http"
)

func Remove(request *http.Request) error {
	response, err := http.DefaultClient.Do(request) // want "GL302"
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusNoContent {
		return fmt.Errorf("not removed: %s", response.Status)
	}
	return nil
}

func Created(client *http.Client, url string) (bool, error) {
	response, err := client.Get(url) // want "GL302"
	if err != nil {
		return false, err
	}
	if response.StatusCode == http.StatusNoContent || response.StatusCode == http.StatusCreated {
		return true, nil
	}
	return false, response.Body.Close()
}
