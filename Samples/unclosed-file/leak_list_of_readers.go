package join

import (
	"io"
	"os"
)

// Into writes all files one behind the other.
func Into(out io.Writer, names ...string) (int64, error) {
	inputs := make([]io.Reader, len(names))
	for i, name := range names {
		input, err := os.Open(name) // want "GL301"
		if err != nil {
			return 0, err
		}
		inputs[i] = input
	}
	return io.Copy(out, io.MultiReader(inputs...))
}
