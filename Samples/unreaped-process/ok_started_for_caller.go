package samples

import (
	"bufio"
	"fmt"
	"os/exec"
)

// The command is the caller's: he waits for it.
func begin(cmd *exec.Cmd) (*bufio.Scanner, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	return bufio.NewScanner(out), nil
}

func lines(name string) (n int, err error) {
	cmd := exec.Command(name)
	sc, err := begin(cmd)
	if err != nil {
		return 0, err
	}
	for sc.Scan() {
		n++
	}
	return n, cmd.Wait()
}

// Launch starts what it is given.
func Launch(cmd *exec.Cmd) error { return cmd.Start() }

func LaunchAll(cmds ...*exec.Cmd) error {
	for _, c := range cmds {
		if err := c.Start(); err != nil {
			return err
		}
	}
	return nil
}

type job struct{ Cmd *exec.Cmd }

func startJob(j *job) error {
	j.Cmd.Dir = "/"
	return j.Cmd.Start()
}

func (j *job) Start() error { return startJob(j) }
func (j *job) Wait() error  { return j.Cmd.Wait() }

func doJob() error {
	j := &job{Cmd: exec.Command("true")}
	if err := j.Start(); err != nil {
		return err
	}
	return j.Wait()
}
