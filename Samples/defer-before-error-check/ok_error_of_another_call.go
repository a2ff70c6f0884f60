package labelled

import (
	"fmt"
	"os"
	"strconv"
)

func Write(path, count string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(count)
	defer f.Close()
	if err != nil {
		return fmt.Errorf("count: %w", err)
	}
	_, err = fmt.Fprintln(f, n)
	return err
}
