package main

import (
	"log"
	"net/http"
	"runtime"
	"time"
)

func report(every time.Duration) {
	for {
		time.Sleep(every)
		log.Printf("%d goroutines", runtime.NumGoroutine())
	}
}

func main() {
	go report(time.Minute)
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("hello\n"))
	})
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}
