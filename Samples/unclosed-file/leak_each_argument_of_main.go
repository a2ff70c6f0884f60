package main

import (
	"fmt"
	"os"
)

func main() {
	for _, path := range os.Args[1:] {
		size(path)
	}
}

func size(path string) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		fmt.Println(err)
		return
	}
	if info, err := f.Stat(); err == nil {
		fmt.Println(path, info.Size())
	}
}
