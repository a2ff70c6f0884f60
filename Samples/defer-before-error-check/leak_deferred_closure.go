package report

import (
	"fmt"
	"log"
	"os"
)

func Write(path string, lines []string) error {
	out, err := os.Create(path)
	defer func() { // want "GL308"
		if cerr := out.Close(); cerr != nil {
			log.Print(cerr)
		}
	}()
	if err != nil {
		return err
	}
	for _, l := range lines {
		fmt.Fprintln(out, l)
	}
	return nil
}
