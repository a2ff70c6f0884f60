package outcome

import (
	"errors"
	"io/fs"
)

var counts = map[string]int{}

func Record(err error) {
	switch {
	case err == nil:
		counts["ok"]++
	case errors.Is(err, fs.ErrNotExist):
		counts["missing"]++
	default:
		counts["failed"]++
	}
}

func Count(kind string) int { return counts[kind] }
