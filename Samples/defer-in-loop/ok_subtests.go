package suite

import (
	"os"
	"testing"
)

func Readable(t *testing.T, paths []string) {
	for _, p := range paths {
		t.Run(p, func(t *testing.T) {
			f, err := os.Open(p)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if _, err := f.Read(make([]byte, 1)); err != nil {
				t.Error(err)
			}
		})
	}
}
