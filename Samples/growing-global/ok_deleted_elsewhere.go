package carts

import (
	"net/http"
	"sync"
)

var (
	mu    sync.Mutex
	carts = map[string][]string{}
)

func Add(w http.ResponseWriter, r *http.Request) {
	user := r.PathValue("user")
	mu.Lock()
	defer mu.Unlock()
	carts[user] = append(carts[user], r.FormValue("sku"))
}

func Checkout(w http.ResponseWriter, r *http.Request) {
	user := r.PathValue("user")
	mu.Lock()
	defer mu.Unlock()
	delete(carts, user)
}
