package dashboards

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

func Mount(mux *http.ServeMux, out io.Writer) {
	mux.HandleFunc("/live", func(w http.ResponseWriter, r *http.Request) {
		id := r.FormValue("id")
		redraw := func() {
			for {
				fmt.Fprintln(out, id, time.Now().Unix())
				time.Sleep(time.Second)
			}
		}
		go redraw() // want "GL201"
		w.WriteHeader(http.StatusAccepted)
	})
}
