package badge

import (
	"fmt"
	"net/http"
)

func Line(urls ...string) (lines []string) {
	for _, u := range urls {
		if resp, err := http.Get(u); err != nil { // want "GL302"
			lines = append(lines, fmt.Sprintf("%s: %v", u, err))
		} else {
			lines = append(lines, fmt.Sprintf("%s: %s", u, resp.Status))
		}
	}
	return lines
}
