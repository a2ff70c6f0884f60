package first

import (
	"bufio"
	"fmt"
	"os"
)

func Line(path string) (string, error) {
	f, err := os.Open(path)
	defer f.Close() // want "GL308"
	if err != nil {
		return "", fmt.Errorf("first line: %w", err)
	}
	s := bufio.NewScanner(f)
	s.Scan()
	return s.Text(), s.Err()
}
