package mining

import (
	"context"
	"os/exec"
)

func start(ctx context.Context, name string, args ...string) (*exec.Cmd, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = "/tmp"
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return cmd, nil
}

func Begin(ctx context.Context, pool string) (pid int, err error) {
	cmd, err := start(ctx, "miner", "--pool", pool) // want "GL306"
	if err != nil {
		return 0, err
	}
	return cmd.Process.Pid, nil
}
