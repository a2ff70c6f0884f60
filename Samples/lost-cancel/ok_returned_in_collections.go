package fleet

import "context"

func Start(parent context.Context, names []string, run func(context.Context, string)) map[string]func() {
	stops := make(map[string]func(), len(names))
	for _, n := range names {
		ctx, cancel := context.WithCancel(parent)
		go run(ctx, n)
		stops[n] = cancel
	}
	return stops
}

func Pair(parent context.Context, run func(context.Context)) []context.CancelFunc {
	one, stopOne := context.WithCancel(parent)
	two, stopTwo := context.WithCancel(parent)
	go run(one)
	go run(two)
	return []context.CancelFunc{stopOne, stopTwo}
}
