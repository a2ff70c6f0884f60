package samples

import (
	"flag"
	"os"
)

// Both flags are what the arguments say, not what they began with.
func edit(args []string) error {
	var lines, l bool
	fs := flag.NewFlagSet("edit", flag.ContinueOnError)
	fs.BoolVar(&lines, "lines", false, "")
	fs.BoolVar(&l, "l", false, "")
	if err := fs.Parse(args); err != nil {
		return err
	}
	lines = lines || l
	if lines {
		f, err := os.CreateTemp("", "edit") // want "GL301"
		if err != nil {
			return err
		}
		_, err = f.WriteString("x")
		return err
	}
	return nil
}
