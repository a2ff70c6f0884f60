package ledger

import (
	"bufio"
	"os"
	"strconv"
	"strings"
)

// Total adds the last column of every line of a ledger.
func Total(path string) (int, error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return 0, err
	}
	sum := 0
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) == 0 {
			continue
		}
		n, err := strconv.Atoi(fields[len(fields)-1])
		if err != nil {
			return 0, err
		}
		sum += n
	}
	if err := f.Close(); err != nil {
		return 0, err
	}
	return sum, lines.Err()
}
