package samples

import "os"

// One variable for all rounds: in the end each deferred literal closes the last file.
func countFiles(paths []string) (n int) {
	var f *os.File
	var err error
	for _, path := range paths {
		f, err = os.Open(path) // want "before the loop comes round"
		if err != nil {
			return n
		}
		defer func() { f.Close() }() // want "GL307"
		n++
	}
	return n
}
