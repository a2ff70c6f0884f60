package bell

import (
	"log"
	"os/exec"
)

type Bell struct{ Sound string }

func (b Bell) Ring(times int) {
	for range times {
		if err := exec.Command("aplay", "-q", b.Sound).Start(); err != nil { // want "GL306"
			log.Print("bell: ", err)
		}
	}
}
