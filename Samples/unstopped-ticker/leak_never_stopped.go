package progress

import (
	"fmt"
	"io"
	"time"
)

func Show(w io.Writer, done <-chan struct{}) {
	ticker := time.NewTicker(time.Second) // want "GL402"
	for n := 0; ; n++ {
		select {
		case <-ticker.C:
			fmt.Fprintf(w, "%d s\n", n)
		case <-done:
			return
		}
	}
}
