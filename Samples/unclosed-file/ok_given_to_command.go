package samples

import (
	"io"
	"os"
	"os/exec"
)

func countLines(path string) ([]byte, error) {
	lines, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer lines.Close()
	counter := exec.Command("wc", "-l")
	counter.Stdin = lines
	return counter.Output()
}

// Closed once the process has ended.
func detachedLog(path string) error {
	job := exec.Command("job")
	journal, err := os.Create(path)
	if err != nil {
		return err
	}
	job.Stdout = journal
	if err := job.Start(); err != nil {
		journal.Close()
		return err
	}
	go func() {
		job.Wait()
		journal.Close()
	}()
	return nil
}

type supervisor struct{ job *exec.Cmd }

// Who keeps the command can close what it writes to.
func (s *supervisor) launch(path string) error {
	journal, err := os.Create(path)
	if err != nil {
		return err
	}
	job := exec.Command("job")
	job.Stdout = journal
	s.job = job
	return nil
}

func (s *supervisor) end() {
	if c, ok := s.job.Stdout.(io.Closer); ok {
		c.Close()
	}
}
