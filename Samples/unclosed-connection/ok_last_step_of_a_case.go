package main

import (
	"fmt"
	"net"
	"os"
)

func ask(address string) int {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return 1
	}
	fmt.Fprintln(conn, "time?")
	return 0
}

func tell(address string) {
	conn, err := net.Dial("udp", address)
	if err != nil {
		return
	}
	fmt.Fprintln(conn, "noon")
}

func show() { fmt.Println(len(os.Args)) }

func main() {
	if len(os.Args) < 3 {
		os.Exit(2)
	}
	if os.Args[1] == "ask" {
		os.Exit(ask(os.Args[2]))
	}
	if os.Args[1] == "tell" {
		tell(os.Args[2])
		return
	}
	for range os.Args {
		show()
	}
}
