package header

import (
	"net/http"
	"os"
)

func Modify(r *http.Request, headers map[string]string) {
	for name, value := range headers {
		if name == "Host" {
			defer func() { r.Host = value }()
		}
		r.Header.Set(name, value)
	}
}

func Build(targets []string, build func(string) error) error {
	for _, target := range targets {
		remove := func() {
			os.Remove(target)
			os.Remove(target + ".map")
		}
		defer remove()
		if err := build(target); err != nil {
			return err
		}
	}
	return nil
}

func Count(words []string, totals map[string]int) (last string) {
	for i := 0; i < len(words); i++ {
		defer func() { last = words[i] }()
		totals[words[i]]++
	}
	return ""
}
