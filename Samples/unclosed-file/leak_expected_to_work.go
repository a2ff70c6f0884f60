package suite

import "os"

func expectNoProblem(err error, isAllowed func(error) bool) {
	if err != nil && !isAllowed(err) {
		panic(err)
	}
}

// IsThere tries to open a file.
func IsThere(path string) bool {
	_, err := os.Open(path) // want "GL301"
	if err == nil {
		return true
	}
	expectNoProblem(err, os.IsNotExist)
	return false
}
