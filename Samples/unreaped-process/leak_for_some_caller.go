package samples

import "os/exec"

func start2(name string, wait bool) error {
	cmd := exec.Command(name)
	if err := cmd.Start(); err != nil { // want "GL306"
		return err
	}
	if !wait {
		return nil
	}
	return cmd.Wait()
}

func run2(name string) error { return start2(name, true) }
func twice2(name string) error {
	if err := run2(name); err != nil {
		return err
	}
	return start2(name, false)
}
