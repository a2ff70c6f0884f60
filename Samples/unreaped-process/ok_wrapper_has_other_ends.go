package samples

import "os/exec"

type tool struct {
	cmd *exec.Cmd
}

func launch(name string) (*tool, error) {
	c := exec.Command(name)
	if err := c.Start(); err != nil {
		return nil, err
	}
	return &tool{cmd: c}, nil
}

func (t *tool) Wait() error { return t.cmd.Wait() }
func (t *tool) Kill() error {
	if err := t.cmd.Process.Kill(); err != nil {
		return err
	}
	return t.Wait()
}
func (t *tool) Stop() error {
	t.cmd.Process.Signal(nil)
	return t.Wait()
}
func (t *tool) Close() error { return t.Stop() }

func a1(n string) error {
	t, err := launch(n)
	if err != nil {
		return err
	}
	defer t.Close()
	return nil
}

func a2(n string) error {
	t, err := launch(n)
	if err != nil {
		return err
	}
	return t.Wait()
}

func a3(n string) error {
	t, err := launch(n)
	if err != nil {
		return err
	}
	return t.Kill()
}

func a4(n string) error {
	t, err := launch(n)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- t.Wait() }()
	return <-done
}

func a5(n string) error {
	t, err := launch(n)
	if err != nil {
		return err
	}
	defer t.Stop()
	return nil
}
