package mounts

import "errors"

type table interface {
	Mount(path string) (string, error)
	Unmount(dir string)
}

// bind gives the directory, and what takes it away again.
func bind(t table, path string) (string, func(), error) {
	dir, err := t.Mount(path)
	if err != nil {
		return "", nil, err
	}
	cleanup := func() { t.Unmount(dir) }
	return dir, cleanup, nil
}

// Look never takes it away.
func Look(t table, path string) (int, error) {
	dir, _, err := bind(t, path) // want "closing function from bind is never called"
	if err != nil {
		return 0, err
	}
	return len(dir), nil
}

// Check does unless the directory has no name.
func Check(t table, path string) error {
	dir, done, err := bind(t, path) // want "closing function from bind is not called when line 36 returns"
	if err != nil {
		return err
	}
	if dir == "" {
		return errors.New("no name")
	}
	done()
	return nil
}

// Both do.
func Both(t table, path string) (bool, error) {
	dir, done, err := bind(t, path)
	if err != nil {
		return false, err
	}
	defer done()
	return dir != "", nil
}
