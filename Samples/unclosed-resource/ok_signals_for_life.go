package main

import (
	"fmt"
	"os"
	"os/signal"
)

func await() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	fmt.Println(<-signals)
}

func main() {
	await()
}
