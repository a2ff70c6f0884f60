package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	f, err := os.Open("/etc/hosts")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for s := bufio.NewScanner(f); s.Scan(); {
		fmt.Println(s.Text())
	}
}
