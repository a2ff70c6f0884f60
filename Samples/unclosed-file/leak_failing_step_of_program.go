package main

import (
	"fmt"
	"log"
	"os"
)

func list(names []string) error {
	f, err := os.Create("names.txt") // want "GL301"
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := fmt.Fprintln(f, name); err != nil {
			return err
		}
	}
	return f.Close()
}

func main() {
	if err := list(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
	for _, name := range os.Args {
		serve(name)
	}
}

func serve(name string) { fmt.Println("serving", name) }
