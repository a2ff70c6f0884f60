package relay

import (
	"errors"
	"os/exec"
)

func Archive(dir, file string) error {
	tar := exec.Command("tar", "-c", dir)
	zip := exec.Command("zstd", "-o", file)
	var err error
	if zip.Stdin, err = tar.StdoutPipe(); err != nil {
		return err
	}
	if err := zip.Start(); err != nil { // want "GL306"
		return err
	}
	if err := tar.Start(); err != nil {
		return err
	}
	return errors.Join(tar.Wait(), zip.Wait())
}
