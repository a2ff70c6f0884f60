package notify

import (
	"log"
	"os/exec"
)

func Desktop(title, text string) error {
	cmd := exec.Command("notify-send", title, text)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() {
		if err := cmd.Wait(); err != nil {
			log.Printf("notify: %v", err)
		}
	}()
	return nil
}
