package pages

import (
	"fmt"
	"io"
	"net/http"
)

func Download(url string, pages int, save func(int, []byte) error) error {
	for n := 1; n <= pages; n++ {
		resp, err := http.Get(fmt.Sprintf("%s?page=%d", url, n))
		if err != nil {
			return err
		}
		defer resp.Body.Close() // want "GL307"
		data, err := io.ReadAll(resp.Body)
		if err != nil {
			return err
		}
		if err := save(n, data); err != nil {
			return err
		}
	}
	return nil
}
