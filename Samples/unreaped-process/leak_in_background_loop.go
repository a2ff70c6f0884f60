package cron

import (
	"context"
	"log"
	"os/exec"
	"time"
)

type Job struct {
	Every   time.Duration
	Command string
}

func (j Job) Run(ctx context.Context) {
	tick := time.NewTicker(j.Every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			cmd := exec.Command("sh", "-c", j.Command)
			if err := cmd.Start(); err != nil { // want "GL306"
				log.Print(err)
				continue
			}
			log.Printf("%q runs as %d", j.Command, cmd.Process.Pid)
		}
	}
}
