package fixture

import (
	"os"
	"path/filepath"
	"testing"
)

func Golden(t *testing.T, name string) *os.File {
	t.Helper()
	return open(t, filepath.Join("golden", name))
}

func Size(t *testing.T, name string) int64 {
	f := open(t, name)
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func open(t *testing.T, path string) *os.File {
	f, err := os.Open(path)
	if err != nil {
		t.Fatalf("open %s: %v", path, err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}
