package halves

import "errors"

type result struct {
	n   int
	err error
}

// Sum counts both halves at once.
func Sum(left, right func() (int, error)) (int, error) {
	ch := make(chan result)
	go func() {
		n, err := left()
		ch <- result{n, err}
	}()
	n, err := right()
	other := <-ch
	if err != nil || other.err != nil {
		return 0, errors.Join(err, other.err)
	}
	return n + other.n, nil
}
