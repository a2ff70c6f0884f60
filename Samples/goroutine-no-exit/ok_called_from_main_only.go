package main

import (
	"fmt"
	"os"
	"os/signal"
	"time"
)

type app struct {
	interval time.Duration
}

func (a *app) start() {
	go a.loop()
}

func (a *app) loop() {
	for {
		fmt.Println(time.Now().Format(time.RFC3339))
		time.Sleep(a.interval)
	}
}

func run() {
	a := &app{interval: time.Second}
	a.start()
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	<-stop
}

func main() {
	run()
}
