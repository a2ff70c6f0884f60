package main

import (
	"fmt"
	"os"
)

type command struct {
	name string
	run  func(args []string) error
}

var commands []*command

func register(c *command) *command {
	commands = append(commands, c)
	return c
}

var hello = register(&command{"hello", func(args []string) error {
	_, err := fmt.Println("hello", args)
	return err
}})

func init() {
	register(&command{"version", func([]string) error {
		_, err := fmt.Println("1.0")
		return err
	}})
}

func main() {
	for _, c := range commands {
		if len(os.Args) > 1 && c.name == os.Args[1] {
			if err := c.run(os.Args[2:]); err != nil {
				os.Exit(1)
			}
			return
		}
	}
	hello.run(nil)
}
