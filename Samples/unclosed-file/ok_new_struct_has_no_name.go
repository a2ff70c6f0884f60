package pages

import (
	"errors"
	"os"
)

type cursor struct {
	id    string
	file  *os.File
	round int
	ended bool
	next  *cursor
}

var open = map[string]*cursor{}

func closeCursor(id string) {
	if c := open[id]; c != nil {
		c.file.Close()
		delete(open, id)
	}
}

func read(file *os.File) ([]string, error) { return file.Readdirnames(10) }

func page(id, dir string) ([]string, error) {
	var state *cursor
	if id != "" {
		state = open[id]
		if state == nil {
			return nil, errors.New("no such cursor")
		}
	} else {
		file, err := os.Open(dir)
		if err != nil {
			return nil, err
		}
		state = &cursor{file: file}
	}
	names, err := read(state.file)
	if err != nil {
		if state.id != "" {
			closeCursor(state.id)
		} else {
			state.file.Close()
		}
		return nil, err
	}
	if state.id == "" {
		state.id = dir
		open[dir] = state
	}
	return names, nil
}

func count(dir string) (int, error) {
	file, err := os.Open(dir)
	if err != nil {
		return 0, err
	}
	c := cursor{file: file, id: dir}
	names, err := read(c.file)
	if !c.ended {
		c.file.Close()
	}
	return len(names), err
}

func last(dir string) (string, error) {
	file, err := os.Open(dir)
	if err != nil {
		return "", err
	}
	c := new(cursor)
	c.file = file
	names, err := read(c.file)
	if err != nil || len(names) == 0 {
		if c.next == nil {
			c.file.Close()
		}
		return "", err
	}
	if c.round < 1 {
		c.file.Close()
	}
	return names[len(names)-1], nil
}

func first(dir string) (string, error) {
	var c cursor
	file, err := os.Open(dir)
	if err != nil {
		return "", err
	}
	c.file = file
	names, err := read(c.file)
	switch c.round {
	case 0:
		c.file.Close()
	default:
		closeCursor(c.id)
	}
	if err != nil || len(names) == 0 {
		return "", err
	}
	return names[0], nil
}
