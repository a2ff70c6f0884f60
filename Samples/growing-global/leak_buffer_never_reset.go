package transcript

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"sync"
)

var (
	mu   sync.Mutex
	text bytes.Buffer
)

type Recorder struct{ Next http.Handler }

func (rec Recorder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	fmt.Fprintf(&text, "%s %s\n", r.Method, r.URL) // want "GL101"
	mu.Unlock()
	rec.Next.ServeHTTP(w, r)
}

func Dump(w io.Writer) error {
	mu.Lock()
	defer mu.Unlock()
	_, err := w.Write(text.Bytes())
	return err
}
