package layers

type store interface {
	Mount(name string) (dir string, err error)
	Unmount(dir string)
	Each(func(name string) error) error
}

func mount(s store, name string) (string, func(), error) {
	dir, err := s.Mount(name)
	if err != nil {
		return "", nil, err
	}
	cleanup := func() { s.Unmount(dir) }
	return dir, cleanup, nil
}

// Count calls what it has gathered when it is done.
func Count(s store) (int, error) {
	var cleanups []func()
	defer func() {
		for _, cleanup := range cleanups {
			cleanup()
		}
	}()
	var dirs []string
	err := s.Each(func(name string) error {
		dir, cleanup, err := mount(s, name)
		if err != nil {
			return err
		}
		if cleanup != nil {
			cleanups = append(cleanups, cleanup)
		}
		dirs = append(dirs, dir)
		return nil
	})
	return len(dirs), err
}
