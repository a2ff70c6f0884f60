// Package carrier is a stand-in for the carrier's own service: it knows two parcels of three, and is not always quick.
package carrier

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Position is what the carrier answers about a parcel.
type Position struct {
	Status string `json:"status"`
	Depot  string `json:"depot"`
}

var depots = [...]string{"Leipzig", "Lyon", "Gent", "Graz", "Turin"}

// Handler serves the carrier's interface.
func Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /track/{id}", track)
	mux.HandleFunc("GET /tariff/{id}", tariff)
	return mux
}

func track(w http.ResponseWriter, r *http.Request) {
	n, err := number(r.PathValue("id"))
	if err != nil || n%3 == 0 {
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprintln(w, strings.Repeat("The carrier knows nothing of this parcel. ", 200))
		return
	}
	answer(w, Position{Status: "in transit", Depot: depots[n%len(depots)]})
}

func tariff(w http.ResponseWriter, r *http.Request) {
	n, err := number(r.PathValue("id"))
	if err != nil || n%3 == 0 {
		http.Error(w, "no tariff", http.StatusNotFound)
		return
	}
	time.Sleep(time.Duration(n%5) * time.Millisecond)
	answer(w, map[string]int{"cents": 390 + 10*n})
}

func number(id string) (int, error) {
	return strconv.Atoi(strings.TrimPrefix(id, "P"))
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(v)
}
