package traces

import (
	"compress/gzip"
	"errors"
	"os"
	"runtime/trace"
)

const tracing = false

var (
	packed  = false
	strict  bool
	retries = 2
)

var errOff = errors.New("traces: off")

// Nothing is traced as long as the constant says so.
func Start(path string) func() {
	if !tracing {
		return func() {}
	}
	f, err := os.Create(path)
	if err != nil || trace.Start(f) != nil {
		return func() {}
	}
	return func() { trace.Stop() }
}

// Neither variable is ever set.
func Check(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	if packed {
		if _, err := gzip.NewReader(f); err != nil {
			return err
		}
	}
	if strict || retries > 3 {
		return errOff
	}
	return f.Close()
}
