package p

import (
	"bufio"
	"errors"
	"os"
)

// A library that runs the commands of a program comes back to it for the next one.
type command struct {
	Use  string
	RunE func(args []string) error
}

var commands = []command{
	{
		Use: "first",
		RunE: func(args []string) error {
			f, err := os.Open(args[0]) // want "never closed"
			if err != nil {
				return err
			}
			if !bufio.NewScanner(f).Scan() {
				return errors.New("empty")
			}
			return nil
		},
	},
	{Use: "size", RunE: size},
}

func size(args []string) error {
	f, err := os.Open(args[0]) // want "not closed when line 39 returns"
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	println(info.Size())
	return f.Close()
}
