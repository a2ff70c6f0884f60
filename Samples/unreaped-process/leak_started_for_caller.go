package samples

import "os/exec"

func kick(cmd *exec.Cmd) error { return cmd.Start() } // want "GL306"

func forgotten() error {
	cmd := exec.Command("sleep", "1")
	return kick(cmd)
}

func forgottenToo() error {
	cmd := exec.Command("sleep", "1")
	if err := kick(cmd); err != nil {
		return err
	}
	return nil
}
