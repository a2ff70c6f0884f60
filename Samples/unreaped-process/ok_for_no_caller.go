package samples

import "os/exec"

func start(name string, wait bool) error {
	cmd := exec.Command(name)
	if err := cmd.Start(); err != nil {
		return err
	}
	if !wait {
		return nil
	}
	return cmd.Wait()
}

func run(name string) error { return start(name, true) }
func twice(name string) error {
	if err := run(name); err != nil {
		return err
	}
	return start(name, true)
}
