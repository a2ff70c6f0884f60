package uploads

import (
	"io"
	"mime/multipart"
	"net/http"
)

// Where there is a file there is a header.
func Take(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("file")
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if header == nil {
		return
	}
	defer file.Close()
	io.Copy(w, file)
}

func Size(w http.ResponseWriter, r *http.Request) int64 {
	var file multipart.File
	var header *multipart.FileHeader
	var err error
	if file, header, err = r.FormFile("image"); err != nil {
		return 0
	}
	if file == nil || header == nil {
		return 0
	}
	file.Close()
	return header.Size
}

type archive struct{ parts []string }

func (a *archive) Close() error { return nil }

type opener interface {
	open(name string) (*archive, *http.Header, error)
}

type disk struct{ root string }

func (d disk) open(name string) (*archive, *http.Header, error) {
	file, err := http.Dir(d.root).Open(name)
	if err != nil {
		return nil, nil, err
	}
	return &archive{parts: []string{name}}, &http.Header{}, file.Close()
}

var _ opener = disk{}
