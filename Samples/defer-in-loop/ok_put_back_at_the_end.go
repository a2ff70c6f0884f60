package samples

import (
	"os"
	"testing"
)

type ignoreList struct{ names map[string]bool }

func (l *ignoreList) Delete(name string) { delete(l.names, name) }

// What the loop changes is put back when the function is through with all of it.
func checkWithVariables(t *testing.T, ignored *ignoreList, variables map[string]string, paths []string) {
	for name, value := range variables {
		os.Setenv(name, value)
		defer os.Unsetenv(name)
		defer ignored.Delete(name)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		defer func(path string, data []byte) {
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
		}(path, data)
	}
}
