package suite

import (
	"io/fs"
	"os"
	"testing"
)

type matcher func(error) bool

// ExpectThat fails the suite that runs where the value does not match.
func ExpectThat(err error, m matcher) {
	if !m(err) {
		panic("no match")
	}
}

func isMissing(err error) bool { return os.IsNotExist(err) }

func MissingFile(dir string) {
	_, err := os.Open(dir + "/nothing")
	ExpectThat(err, isMissing)
}

func ForbiddenFile(t *testing.T, path string) {
	_, err := os.OpenFile(path, os.O_WRONLY, fs.FileMode(0))
	if err == nil {
		t.Fatal("could be opened")
	}
}
