package search

import (
	"net/http"
	"strings"
)

var results = []string{"apple", "apricot", "banana"}

func Handle(w http.ResponseWriter, r *http.Request) {
	all := results
	results := make([]string, 0, len(all))
	for _, word := range all {
		if strings.HasPrefix(word, r.FormValue("q")) {
			results = append(results, word)
		}
	}
	w.Write([]byte(strings.Join(results, "\n")))
}
