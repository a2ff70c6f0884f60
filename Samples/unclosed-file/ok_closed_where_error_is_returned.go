package index

import "os"

func Load(name string, check func(*os.File) error) (file *os.File, err error) {
	if file, err = os.Open(name); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			file.Close()
		}
	}()
	err = check(file)
	return file, err
}

func Plain(name string) (*os.File, error) {
	file, err := os.Open(name)
	return file, err
}
