package store

import "os"

func Sizes(names []string) (total int64) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			continue
		}
		defer f.Close() // want "GL307"
		info, err := f.Stat()
		if err != nil {
			f.Close()
			continue
		}
		total += info.Size()
	}
	return total
}
