package uploads

import (
	"io"
	"net/http"
)

// There is a header, and it says that the file is too large.
func Take(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("file") // want "GL305"
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if header == nil || header.Size > 1<<20 {
		return
	}
	defer file.Close()
	io.Copy(w, file)
}
