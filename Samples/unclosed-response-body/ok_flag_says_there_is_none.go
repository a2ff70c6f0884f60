package samples

import (
	"encoding/json"
	"net/http"
)

// True says that the answer is already written, and that there is no response.
func ask(w http.ResponseWriter, u string) (*http.Response, bool) {
	resp, err := http.Get(u)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return nil, true
	}
	if resp.StatusCode != http.StatusOK {
		resp.Body.Close()
		w.WriteHeader(resp.StatusCode)
		return nil, true
	}
	return resp, false
}

func relay(w http.ResponseWriter, r *http.Request) {
	resp, isDone := ask(w, r.FormValue("u"))
	if isDone {
		return
	}
	defer resp.Body.Close()
	var v any
	if json.NewDecoder(resp.Body).Decode(&v) == nil {
		json.NewEncoder(w).Encode(v)
	}
}
