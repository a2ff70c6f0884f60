package samples

import "os"

// Each round declares a variable of its own, and its deferred literal closes that.
func sizes(paths []string) (total int64, err error) {
	for _, path := range paths {
		var f *os.File
		if f, err = os.Open(path); err != nil {
			return 0, err
		}
		defer func() { _ = f.Close() }() // want "GL307"
		info, err := f.Stat()
		if err != nil {
			return 0, err
		}
		total += info.Size()
	}
	return total, nil
}

// The same with an argument.
func firstBytes(paths []string) []byte {
	var all []byte
	for i := range paths {
		var f, err = os.Open(paths[i])
		if err != nil {
			continue
		}
		defer func(opened *os.File) { opened.Close() }(f) // want "GL307"
		var b [1]byte
		if _, err := f.Read(b[:]); err == nil {
			all = append(all, b[0])
		}
	}
	return all
}
