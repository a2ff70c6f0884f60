package agent

import (
	"net"
	"os"
	"path/filepath"
)

func dial(path string) (net.Conn, error) {
	return net.DialUnix("unix", nil, &net.UnixAddr{Name: path, Net: "unix"})
}

func connect() (net.Conn, error) {
	if sock := os.Getenv("AGENT_SOCK"); sock != "" {
		return dial(sock)
	}
	return dial(filepath.Join(os.TempDir(), "agent.sock"))
}

func Ping() error {
	c, err := connect() // want "GL304"
	if err != nil {
		return err
	}
	_, err = c.Write([]byte{0, 0, 0, 1, 11})
	return err
}
