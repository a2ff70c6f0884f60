package repeat

import "time"

func repeat[T any](arg T, pause time.Duration, f func(T)) {
	for {
		f(arg)
		time.Sleep(pause)
	}
}

type Refresher[K comparable] struct {
	Load func(K)
}

func (r Refresher[K]) Follow(keys []K) {
	for _, k := range keys {
		go repeat(k, time.Minute, r.Load) // want "GL201"
	}
}
