package main

import (
	"fmt"
	"time"
)

func main() {
	beat := time.Tick(time.Second)
	report := time.NewTicker(time.Minute)
	for n := 0; ; {
		select {
		case <-beat:
			n++
		case now := <-report.C:
			fmt.Println(now, n)
		}
	}
}
