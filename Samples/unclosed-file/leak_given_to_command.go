package samples

import (
	"os"
	"os/exec"
)

// A command reads from its input, and leaves it open.
func sortLines(path string) ([]byte, error) {
	lines, err := os.Open(path) // want "never closed"
	if err != nil {
		return nil, err
	}
	sorter := exec.Command("sort", "-u")
	sorter.Stdin = lines
	return sorter.Output()
}

// The process has a descriptor of its own for its log.
func runLogged(path string, args ...string) error {
	journal, err := os.Create(path) // want "is not closed when line"
	if err != nil {
		return err
	}
	job := exec.Command("job", args...)
	job.Stdout, job.Stderr = journal, journal
	if err := job.Start(); err != nil {
		return err
	}
	if err := job.Wait(); err != nil {
		return err
	}
	return journal.Close()
}
