package templates

import (
	"html/template"
	"net/http"
	"sync"
)

type cache struct {
	mu    sync.Mutex
	ready map[string]*template.Template
}

var (
	once sync.Once
	one  *cache
)

func instance() *cache {
	once.Do(func() { one = &cache{ready: map[string]*template.Template{}} })
	return one
}

// Compile parses the text a user wrote, each text once.
func Compile(text string) (*template.Template, error) {
	c := instance()
	c.mu.Lock()
	defer c.mu.Unlock()
	if t := c.ready[text]; t != nil {
		return t, nil
	}
	t, err := template.New("user").Parse(text)
	if err != nil {
		return nil, err
	}
	c.ready[text] = t // want "GL101"
	return t, nil
}

func Preview(w http.ResponseWriter, r *http.Request) {
	t, err := Compile(r.FormValue("text"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	t.Execute(w, nil)
}
