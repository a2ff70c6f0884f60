package replies

import (
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
