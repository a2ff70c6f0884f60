package tidy

import "errors"

func Collect(produce func() int, limit int) (int, error) {
	values := make(chan int)
	go func() { values <- produce() }()
	defer func() { <-values }()
	if limit < 0 {
		return 0, errors.New("tidy: no limit")
	}
	return limit, nil
}
