package dump

import (
	"fmt"
	"os"
)

func Values(path string, values map[string]int) error {
	var f *os.File
	if path != "" {
		var err error
		if f, err = os.Create(path); err != nil {
			return err
		}
	}
	if f != nil {
		defer f.Close()
	}
	for name, v := range values {
		if f == nil {
			fmt.Println(name, v)
		} else if _, err := fmt.Fprintln(f, name, v); err != nil {
			return err
		}
	}
	return nil
}
