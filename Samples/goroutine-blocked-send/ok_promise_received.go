package promise

import "os"

func size(path string) <-chan int64 {
	found := make(chan int64)
	go func() {
		info, err := os.Stat(path)
		if err != nil {
			found <- -1
			return
		}
		found <- info.Size()
	}()
	return found
}

func Both(left, right string) int64 {
	a, b := size(left), size(right)
	return <-a + <-b
}

func One(path string, fast bool) (int64, bool) {
	pending := size(path)
	if fast {
		n := <-pending
		return n, n < 0
	}
	return <-pending, false
}
