package race

import (
	"net/http"
	"sync"
)

// Fastest gives the first mirror that answered 200.
func Fastest(mirrors []string) string {
	first := make(chan string, len(mirrors))
	var wg sync.WaitGroup
	for _, m := range mirrors {
		wg.Add(1)
		go func() {
			defer wg.Done()
			resp, err := http.Get(m) // want "GL302"
			if err != nil {
				return
			}
			if resp.StatusCode == http.StatusOK {
				first <- m
			}
		}()
	}
	wg.Wait()
	close(first)
	return <-first
}
