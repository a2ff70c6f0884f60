package uploads

import (
	"fmt"
	"io"
	"net/http"
	"sync"
)

var progress = struct {
	sync.Mutex
	done map[string]int64
}{done: make(map[string]int64)}

func Put(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	key := name + "@" + r.RemoteAddr
	n, err := io.Copy(io.Discard, r.Body)
	progress.Lock()
	progress.done[key] = n // want "GL101"
	progress.Unlock()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	fmt.Fprintln(w, n)
	progress.Lock()
	delete(progress.done, name)
	progress.Unlock()
}
