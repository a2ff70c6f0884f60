package numbers

import "context"

func Squares(ctx context.Context, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; i < n; i++ {
			select {
			case out <- i * i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func Sum(n int) (total int) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for sq := range Squares(ctx, n) {
		if total += sq; total > 1<<20 {
			break
		}
	}
	return total
}
