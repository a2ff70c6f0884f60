package descriptors

import "syscall"

// openQuietly opens a descriptor, again where a signal came in between.
func openQuietly(path string) (int, error) {
	for {
		fd, err := syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
		if err != syscall.EINTR {
			return fd, err
		}
	}
}

func Size(path string) (int64, error) {
	fd, err := openQuietly(path)
	if err != nil {
		return 0, err
	}
	defer syscall.Close(fd)
	var stat syscall.Stat_t
	if err := syscall.Fstat(fd, &stat); err != nil {
		return 0, err
	}
	return stat.Size, nil
}
