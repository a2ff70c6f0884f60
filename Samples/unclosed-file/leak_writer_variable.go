package report

import (
	"fmt"
	"io"
	"os"
)

type Row struct {
	Name  string
	Count int
}

// Print writes the rows to the file named, or to standard output.
func Print(rows []Row, path string) error {
	var w io.Writer = os.Stdout
	if path != "" {
		f, err := os.Create(path) // want "GL301"
		if err != nil {
			return err
		}
		w = f
	}
	for _, row := range rows {
		if _, err := fmt.Fprintf(w, "%-20s %6d\n", row.Name, row.Count); err != nil {
			return err
		}
	}
	return nil
}
