package root

import "context"

type version struct{}

var base = context.Background()

func reload(versions <-chan int) {
	for v := range versions {
		base = context.WithValue(base, version{}, v) // want "GL403"
	}
}
