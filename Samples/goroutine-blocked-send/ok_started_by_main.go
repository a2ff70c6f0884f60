package main

import (
	"fmt"
	"net/http"
	"os"
	"os/signal"
)

func main() {
	failed := make(chan error)
	go func() { failed <- http.ListenAndServe("localhost:8080", nil) }()
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	select {
	case err := <-failed:
		fmt.Println(err)
	case <-stop:
	}
}
