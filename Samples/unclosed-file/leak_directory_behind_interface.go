package web

import (
	"embed"
	"io"
	"io/fs"
	"net/http"
	"os"
)

//go:embed *.go
var templates embed.FS

type Server struct{ uploads fs.FS }

// The templates are compiled in, what was uploaded is not.
func New(dir string) *Server {
	if _, err := templates.Open("index.html"); err != nil {
		return nil
	}
	return &Server{uploads: os.DirFS(dir)}
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file, err := s.uploads.Open(r.URL.Path) // want "GL301"
	if err != nil {
		http.NotFound(w, r)
		return
	}
	io.Copy(w, file)
}
