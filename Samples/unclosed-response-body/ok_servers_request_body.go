package intake

import (
	"encoding/json"
	"net/http"
)

type Order struct {
	SKU   string `json:"sku"`
	Count int    `json:"count"`
}

func Handler(accept func(Order) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var o Order
		body := http.MaxBytesReader(w, r.Body, 1<<16)
		if err := json.NewDecoder(body).Decode(&o); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := accept(o); err != nil {
			http.Error(w, err.Error(), http.StatusConflict)
		}
	})
}
