package desktop

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

func show(url string) error {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", url).Start()
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", url).Start()
	default:
		cmd := exec.Command("xdg-open", url)
		return cmd.Start()
	}
}

func Restart() error {
	cmd := exec.Command(os.Args[0], os.Args[1:]...)
	cmd.Stdout = os.Stdout
	return cmd.Start()
}

func Launch(path string) error {
	cmd := exec.Command(path)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	return cmd.Start()
}

func Show(url string) error { return show(url) }
