package scratch

import (
	"io"
	"os"
	"os/exec"
)

// Render runs the formatter over the text by way of a temporary file.
func Render(text io.Reader) ([]byte, error) {
	tmp, err := os.CreateTemp("", "render-*.tex") // want "GL301"
	if err != nil {
		return nil, err
	}
	defer os.Remove(tmp.Name())
	if _, err := io.Copy(tmp, text); err != nil {
		return nil, err
	}
	return exec.Command("latexmk", "-pdf", tmp.Name()).CombinedOutput()
}
