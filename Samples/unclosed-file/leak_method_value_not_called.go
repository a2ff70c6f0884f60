package banner

import (
	"io"
	"os"
)

func Text(path string) string {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return ""
	}
	_ = f.Close
	b, err := io.ReadAll(f)
	if err != nil {
		return ""
	}
	return string(b)
}
