package encode

import (
	"encoding/json"
	"os/exec"
)

type Info struct {
	Width, Height int
}

func Probe(path string) (info Info, err error) {
	cmd := exec.Command("ffprobe", "-of", "json", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return info, err
	}
	if err := cmd.Start(); err != nil { // want "GL306"
		return info, err
	}
	if err := json.NewDecoder(out).Decode(&info); err != nil {
		return info, err
	}
	return info, cmd.Wait()
}
