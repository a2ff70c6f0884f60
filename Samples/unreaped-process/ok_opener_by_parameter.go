package shell

import (
	"os/exec"
	"runtime"
)

func show(path string) error {
	if runtime.GOOS == "darwin" {
		return run("open", path)
	}
	return run("xdg-open", path)
}

func run(name string, args ...string) error {
	return exec.Command(name, args...).Start()
}

func reveal(folder string) error {
	tool := "xdg-open"
	if runtime.GOOS == "windows" {
		tool = "explorer"
	}
	cmd := exec.Command(tool, folder)
	return cmd.Start()
}
