package main

import (
	"fmt"
	"net/http"
	"os"
	"time"
)

func watch(name string, done chan struct{}) {
	ticker := time.NewTicker(time.Minute) // want "GL402"
	for {
		select {
		case <-done:
			return
		case <-ticker.C:
			fmt.Println(name)
		}
	}
}

func wait(w http.ResponseWriter, r *http.Request) {
	for range time.Tick(time.Second) { // want "each call makes another"
		if r.Context().Err() != nil {
			return
		}
	}
}

func pause(done chan struct{}) {
	select {
	case <-time.Tick(time.Second): // want "can never be stopped .GL402"
	case <-done:
	}
}

func main() {
	done := make(chan struct{})
	for _, name := range os.Args {
		go watch(name, done)
	}
	pause(done)
	pause(done)
	pause(done)
	pause(done)
	http.HandleFunc("/", wait)
	fmt.Println(http.ListenAndServe(":80", nil))
}
