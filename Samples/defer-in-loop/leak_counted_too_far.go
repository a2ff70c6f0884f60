package mirrors

import (
	"io"
	"net/http"
	"os"
)

const most = 10000

func Heads(names []string, marks map[int]string) (found int) {
	for at, name := range names {
		if at >= most {
			break
		}
		f, err := os.Open(name)
		if err != nil {
			continue
		}
		defer f.Close() // want "GL307"
	}
	// Keys come as they like.
	for key, name := range marks {
		if key > 3 {
			break
		}
		f, err := os.Open(name)
		if err != nil {
			continue
		}
		defer f.Close() // want "GL307"
	}
	// Only those are counted that are there.
	for _, name := range names {
		if found > 3 {
			break
		}
		f, err := os.Open(name)
		if err == nil && name != "" {
			found++
		}
		defer f.Close() // want "GL307"
	}
	return found
}

const tries = 3

// Few tries today.
func Fetch(url string, out io.Writer) (err error) {
	for n := 0; n < tries; n++ {
		var resp *http.Response
		if resp, err = http.Get(url); err != nil {
			continue
		}
		defer resp.Body.Close() // want "GL307"
		if _, err = io.Copy(out, resp.Body); err == nil {
			return nil
		}
	}
	return err
}
