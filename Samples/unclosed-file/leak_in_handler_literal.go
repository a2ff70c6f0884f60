package files

import (
	"io"
	"net/http"
	"os"
	"path"
)

func Routes(mux *http.ServeMux, root string) {
	mux.HandleFunc("GET /raw/{name}", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.Open(path.Join(root, path.Base(r.PathValue("name")))) // want "GL301"
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/octet-stream")
		io.Copy(w, f)
	})
}
