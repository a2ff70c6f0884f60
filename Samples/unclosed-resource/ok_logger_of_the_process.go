package logs

import (
	"fmt"
	"os"
)

type Logger struct {
	file  *os.File
	lines int
}

var current *Logger

func Get() *Logger { return current }

// Printf writes a line, and begins a new file when the old one is full.
func (l *Logger) Printf(format string, arguments ...any) {
	if l.lines++; l.lines > 1000 {
		if err := l.rotate(); err != nil {
			return
		}
	}
	fmt.Fprintf(l.file, format+"\n", arguments...)
}

func (l *Logger) rotate() error {
	if err := l.file.Close(); err != nil {
		return err
	}
	file, err := os.Create(l.file.Name())
	if err != nil {
		return err
	}
	l.file, l.lines = file, 0
	return nil
}

func (l *Logger) Close() error { return l.file.Close() }

func started() {
	Get().Printf("started")
}
