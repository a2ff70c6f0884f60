package replies

import (
	"encoding/json"
	"net/http"
	"sync"
)

var threads = struct {
	mu    sync.Mutex
	posts map[int64][]string
}{posts: map[int64][]string{}}

type Post struct {
	Thread int64
	Body   string
}

func (p Post) Store() int {
	threads.mu.Lock()
	defer threads.mu.Unlock()
	threads.posts[p.Thread] = append(threads.posts[p.Thread], p.Body) // want "GL101"
	return len(threads.posts[p.Thread])
}

func Reply(w http.ResponseWriter, r *http.Request) {
	var p Post
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	json.NewEncoder(w).Encode(p.Store())
}
