package main

import (
	"bufio"
	"fmt"
	"os"
)

type app struct {
	Action func(args []string) error
}

func (a app) serve() {
	for input := bufio.NewScanner(os.Stdin); input.Scan(); {
		if err := a.Action([]string{input.Text()}); err != nil {
			fmt.Println(err)
		}
	}
}

func main() {
	app{Action: func(args []string) error { return describe(args[0]) }}.serve()
}

func describe(path string) error {
	f, err := os.Open(path) // want "not closed when line 32 returns"
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("describe: %w", err)
	}
	fmt.Println(info.Name(), info.Size())
	return f.Close()
}
