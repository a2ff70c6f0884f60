package samples

import (
	"os/exec"
	"testing"
)

type agentCase struct {
	*testing.T
}

// Waited for when the test ends, as was arranged before the start.
func (c *agentCase) startAgent(args ...string) *exec.Cmd {
	cmd := exec.Command("agent", args...)
	c.Cleanup(func() {
		if err := cmd.Wait(); err != nil {
			c.Logf("agent: %v", err)
		}
	})
	if err := cmd.Start(); err != nil {
		c.Fatalf("agent does not start: %v", err)
	}
	return cmd
}

func checkAgent(t *testing.T) {
	c := &agentCase{t}
	c.startAgent("--once")
}

// The same with a goroutine that waits for the start.
func startWorker(ready chan struct{}) error {
	worker := exec.Command("worker")
	go func() {
		<-ready
		worker.Wait()
	}()
	if err := worker.Start(); err != nil {
		return err
	}
	close(ready)
	return nil
}
