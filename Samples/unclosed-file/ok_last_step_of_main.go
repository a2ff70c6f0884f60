package main

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		log.Fatal("usage: count FILE")
	}
	switch os.Args[1] {
	case "version":
		fmt.Println("1.0")
	default:
		if err := count(os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, "count:", err)
			os.Exit(1)
		}
	}
}

// The process ends when it returns.
func count(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	lines := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		lines++
	}
	if lines == 0 {
		return errors.New("nothing to count")
	}
	return report(lines)
}

func report(lines int) error {
	out, err := os.Create("count.txt")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, lines)
	return err
}
