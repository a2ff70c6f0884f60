package pages

import (
	"encoding/json"
	"net/http"
	"strconv"
)

type Page struct {
	Items []string `json:"items"`
	Next  int      `json:"next"`
}

func All(c *http.Client, url string) (items []string, err error) {
	for next := 1; next != 0; {
		resp, err := c.Get(url + "?page=" + strconv.Itoa(next)) // want "GL302"
		if err != nil {
			return items, err
		}
		var p Page
		if err := json.NewDecoder(resp.Body).Decode(&p); err != nil {
			return items, err
		}
		items = append(items, p.Items...)
		next = p.Next
	}
	return items, nil
}
