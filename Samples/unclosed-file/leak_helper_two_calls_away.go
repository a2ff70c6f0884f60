package journal

import (
	"bufio"
	"os"
	"path/filepath"
	"sort"
)

func open(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY, 0)
}

func newest(dir string) (*os.File, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.journal"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, os.ErrNotExist
	}
	sort.Strings(names)
	return open(names[len(names)-1])
}

func FirstLine(dir string) (string, error) {
	f, err := newest(dir) // want "GL301"
	if err != nil {
		return "", err
	}
	s := bufio.NewScanner(f)
	s.Scan()
	return s.Text(), s.Err()
}
