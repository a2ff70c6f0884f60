package samples

import (
	"os"
	"syscall"
)

// Closed below its method, by the number.
func lockPath(path string) error {
	lock, err := os.Open(path)
	if err != nil {
		return err
	}
	err = syscall.Flock(int(lock.Fd()), syscall.LOCK_EX)
	syscall.Close(int(lock.Fd()))
	return err
}
