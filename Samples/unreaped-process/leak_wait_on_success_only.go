package convert

import (
	"fmt"
	"io"
	"os/exec"
)

func PDF(html io.Reader, out io.Writer) error {
	cmd := exec.Command("wkhtmltopdf", "-", "-")
	cmd.Stdout = out
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err = cmd.Start(); err != nil { // want "GL306"
		return err
	}
	_, err = io.Copy(in, html)
	in.Close()
	if err == nil {
		return cmd.Wait()
	}
	return fmt.Errorf("convert: %w", err)
}
