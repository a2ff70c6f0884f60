package both

import "errors"

func Sum(f, g func() int) (int, error) {
	first := make(chan int)
	go func() { first <- f() }()
	second := g()
	total := second + <-first
	if total < 0 {
		return 0, errors.New("both: negative")
	}
	return total, nil
}
