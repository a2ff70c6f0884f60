package lines

import (
	"bufio"
	"os"
)

func Copy(from, to string) (n int, err error) {
	in, err := os.Open(from)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	var kept []string
	for s := bufio.NewScanner(in); s.Scan(); {
		kept = append(kept, s.Text())
	}
	out, err := os.Create(to)
	if err != nil {
		return 0, err
	}
	defer out.Close()
	for _, line := range kept {
		if _, err := out.WriteString(line + "\n"); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
