package stage

import (
	"io"
	"os"
)

type Job struct {
	Input   io.Reader
	closers []io.Closer
}

func (j *Job) Done() {
	for _, c := range j.closers {
		c.Close()
	}
	j.closers = nil
}

func attach(j *Job, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	j.Input = f
	j.closers = append(j.closers, f)
	return nil
}

func Run(paths []string, work func(io.Reader) error) error {
	for _, p := range paths {
		var j Job
		if err := attach(&j, p); err != nil {
			return err
		}
		err := work(j.Input)
		j.Done()
		if err != nil {
			return err
		}
	}
	return nil
}
