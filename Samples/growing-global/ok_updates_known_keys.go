package thermostat

import "net/http"

var target = map[string]string{
	"kitchen": "20",
	"bedroom": "17",
	"bath":    "23",
}

func Set(w http.ResponseWriter, r *http.Request) {
	room := r.PathValue("room")
	if _, ok := target[room]; !ok {
		http.NotFound(w, r)
		return
	}
	target[room] = r.FormValue("degrees")
}
