package samples

import "os"

func settled(path string) (*os.File, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	failed := f.Chmod(0o400)
	if failed != nil {
		f.Close()
		return nil, failed
	}
	return f, failed
}

func seenToByCaller(path string) (*os.File, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	failed := f.Chmod(0o400)
	return f, failed
}

func caller(path string) error {
	f, err := seenToByCaller(path)
	if err != nil {
		if f != nil {
			f.Close()
		}
		return err
	}
	return f.Close()
}

func deferredLook(path string) (f *os.File, err error) {
	f, err = os.Create(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	failed := f.Chmod(0o400)
	return f, failed
}
