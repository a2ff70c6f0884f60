package main

import (
	"context"
	"os"
	"sync"
	"time"
)

type keeper interface{ keep() }

type disk struct{ ctx context.Context }

func (d *disk) keep() {
	go func() {
		ticker := time.NewTicker(time.Minute)
		for {
			select {
			case <-ticker.C:
				os.Stdout.Sync()
			case <-d.ctx.Done():
				return
			}
		}
	}()
}

var counting sync.Once

// One for all lines that are counted, whatever ends it.
func count(lines <-chan string) {
	counting.Do(func() {
		go func() {
			ticker := time.NewTicker(time.Minute)
			seen := 0
			for {
				select {
				case <-ticker.C:
					println(seen)
				case _, ok := <-lines:
					if !ok {
						return
					}
					seen++
				}
			}
		}()
	})
}

func main() {
	lines := make(chan string)
	for range os.Args {
		count(lines)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var k keeper = &disk{ctx}
	k.keep()
	<-ctx.Done()
}
