package logging

import (
	"io"
	"log"
	"os"
)

// Setup sends what the process logs to a file, for as long as it runs.
func Setup(path string, quiet bool) error {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if quiet {
		log.SetOutput(f)
		return nil
	}
	log.SetOutput(io.MultiWriter(os.Stderr, f))
	return nil
}
