package fetch

import (
	"fmt"
	"io"
	"net/http"
	"os"
)

// Resume asks first how much there is.
func Resume(client *http.Client, url string, file *os.File) error {
	req, err := http.NewRequest("HEAD", url, nil)
	if err != nil {
		return err
	}
	head, err := client.Do(req) // want "GL302"
	if err == nil {
		if info, err := file.Stat(); err == nil && info.Size() >= head.ContentLength {
			return nil
		}
		head.Body.Close()
	}
	req.Method = "GET"
	resp, err := client.Do(req) // want "GL302"
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", resp.StatusCode)
	}
	defer resp.Body.Close()
	_, err = io.Copy(file, resp.Body)
	return err
}
