package web

import (
	"embed"
	"io"
	"io/fs"
	"net/http"
	"os"
)

//go:embed *.go
var content embed.FS

type Server struct{ pages fs.FS }

func New(pages fs.FS) *Server { return &Server{pages: pages} }

// The file system is compiled in, but for those who work on the pages.
func Default() (*Server, error) {
	pages, err := fs.Sub(content, "pages")
	if err != nil {
		return nil, err
	}
	if os.Getenv("LIVE") != "" {
		pages = os.DirFS("pages")
	}
	if _, err := pages.Open("index.html"); err != nil {
		return nil, err
	}
	return New(pages), nil
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	page, err := s.pages.Open(r.URL.Path)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	io.Copy(w, page)
}

func exists(name string) bool {
	_, err := http.FS(content).Open(name)
	return err == nil
}

func icons() fs.FS { return content }

func icon(name string) ([]byte, error) {
	file, err := icons().Open(name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(file)
}
