package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	root, err := os.OpenRoot(".")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("serving", root.Name())
	log.Fatal(http.ListenAndServe("localhost:8080", http.FileServerFS(root.FS())))
}
