package main

import (
	"log"
	"time"
)

var count int

func main() {
	go func(start time.Time) {
		ticks := time.Tick(time.Second)
		for range ticks {
			log.Print(count, time.Since(start))
		}
	}(time.Now())
	select {}
}
