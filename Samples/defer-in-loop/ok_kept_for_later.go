package archive

import (
	"io"
	"net"
	"os"
)

func Concatenate(w io.Writer, names []string) error {
	var parts []io.Reader
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		parts = append(parts, f)
	}
	_, err := io.Copy(w, io.MultiReader(parts...))
	return err
}

type layer struct {
	name string
	file *os.File
}

func Overlay(names []string, merge func([]layer) error) error {
	layers := make([]layer, len(names))
	for i := 0; i < len(names); i++ {
		f, err := os.Open(names[i])
		if err != nil {
			return err
		}
		defer f.Close()
		layers[i] = layer{name: names[i], file: f}
	}
	return merge(layers)
}

func Ask(conn net.Conn, questions []string, upgrade func(net.Conn) *net.TCPConn) error {
	for _, question := range questions {
		if question == "STARTTLS" {
			secure := upgrade(conn)
			defer secure.Close()
			conn = net.Conn(secure)
			continue
		}
		if _, err := io.WriteString(conn, question); err != nil {
			return err
		}
	}
	return nil
}
