package convert

import (
	"errors"
	"net/http"
)

func Handler(convert func(string) []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.FormValue("name")
		page := make(chan []byte)
		go func() { // want "GL202"
			page <- convert(name)
		}()
		if err := check(name); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Write(<-page)
	}
}

func check(name string) error {
	if name == "" {
		return errors.New("no name")
	}
	return nil
}
