package workers

import "sync"

// Map runs f over the items with n workers.
func Map[T, R any](items []T, n int, f func(T) R) []R {
	jobs := make(chan int)
	out := make([]R, len(items))
	var wg sync.WaitGroup
	for range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range jobs {
				out[i] = f(items[i])
			}
		}()
	}
	for i := range items {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	return out
}
