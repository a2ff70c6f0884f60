package samples

import (
	"bufio"
	"errors"
	"os"
)

func scan2(path, how string) (int, error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return 0, err
	}
	if how == "lines" {
		defer f.Close()
		n := 0
		for s := bufio.NewScanner(f); s.Scan(); {
			n++
		}
		return n, nil
	}
	return 0, errors.New("unknown way")
}

func measured2(path, how string) (int, error) { return scan2(path, how) }
func lines2(path string) (int, error)         { return measured2(path, "lines") }
func any2(path string) (int, error)           { return measured2(path, os.Args[1]) }

type settings2 struct{ useDisk, useMemory bool }

var current2 settings2

func useful() bool { return current2.useDisk || current2.useMemory }

func save2(b []byte) error {
	f, err := os.CreateTemp("", "x") // want "GL301"
	if err != nil {
		return err
	}
	if !current2.useDisk {
		return errors.New("no disk")
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Close())
}

func Save2(b []byte) error {
	if !useful() {
		return nil
	}
	return save2(b)
}

// Called with a value, and used as one.
func level(path string, n int) error {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return err
	}
	if n == 0 {
		return errors.New("zero")
	}
	return f.Close()
}

var table = map[string]func(string, int) error{"level": level}

func one(path string) error { return level(path, 1) }

// Changed through its address in between.
func scanned(path string) error {
	n := 0
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return err
	}
	fill(&n)
	if n != 0 {
		return errors.New("filled")
	}
	fill(&n)
	if n != 0 {
		return nil
	}
	return f.Close()
}

func fill(n *int) { *n++ }
