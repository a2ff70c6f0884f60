package worker

import "os/exec"

func Start(binary string) (*exec.Cmd, error) {
	cmd := exec.Command(binary, "-worker")
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return cmd, nil
}

func StartWith(binary string, env ...string) (pid int, wait func() error, err error) {
	cmd := exec.Command(binary)
	cmd.Env = env
	if err := cmd.Start(); err != nil {
		return 0, nil, err
	}
	return cmd.Process.Pid, cmd.Wait, nil
}
