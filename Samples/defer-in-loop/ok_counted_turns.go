package mirrors

import "os"

// Heads reads no more than the first files of a list.
func Heads(names []string) (sizes []int64) {
	for at, name := range names {
		if at >= 10 || name == "" {
			break
		}
		f, err := os.Open(name)
		if err != nil {
			continue
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil {
			sizes = append(sizes, info.Size())
		}
	}
	return sizes
}
