package samples

import (
	"errors"
	"os/exec"
)

type player struct {
	process *exec.Cmd
	others  map[string]*exec.Cmd
}

// The field has the command before it runs.
func (p *player) play(song string) error {
	process := exec.Command("play", song)
	p.process = process
	return process.Start()
}

func (p *player) also(song string) error {
	process := exec.Command("play", song)
	p.others[song] = process
	if err := process.Start(); err != nil {
		return errors.New("no player")
	}
	return nil
}

type recording struct{ process *exec.Cmd }

func record(path string) (*recording, error) {
	process := exec.Command("record", path)
	r := &recording{process: process}
	if err := process.Start(); err != nil {
		return nil, err
	}
	return r, nil
}

func (r *recording) stop() error { return r.process.Wait() }

func (p *player) stop() {
	p.process.Wait()
	for _, o := range p.others {
		o.Wait()
	}
}
