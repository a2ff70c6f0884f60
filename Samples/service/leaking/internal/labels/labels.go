// Package labels prints the labels that are stuck on parcels, from templates on disk.
package labels

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"example.com/leakyservice/internal/store"
)

// ErrTemplate says that a template is of a version that this printer does not know.
var ErrTemplate = errors.New("labels: unknown template version")

var templates = map[string]string{
	"small": "label/1\n{id}\n",
	"large": "label/1\nPARCEL {id}\nSTATUS {status}\nAT {where}\n",
	"draft": "label/2\n",
}

// Prepare writes the templates to a directory.
func Prepare(dir string) error {
	for size, text := range templates {
		if err := os.WriteFile(filepath.Join(dir, size+".tmpl"), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Printer prints labels from the templates in a directory.
type Printer struct {
	Dir string
}

// Print writes the label of the parcel in that size.
func (p Printer) Print(w io.Writer, size string, parcel store.Parcel) error {
	f, err := os.Open(filepath.Join(p.Dir, filepath.Base(size)+".tmpl")) // want "GL301"
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(f)
	if !lines.Scan() || lines.Text() != "label/1" {
		return ErrTemplate
	}
	defer f.Close()
	fill := strings.NewReplacer("{id}", parcel.ID, "{status}", parcel.Status, "{where}", parcel.Where)
	for lines.Scan() {
		if _, err := fmt.Fprintln(w, fill.Replace(lines.Text())); err != nil {
			return err
		}
	}
	return lines.Err()
}
