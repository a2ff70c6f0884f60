package samples

import (
	"errors"
	"io"
	"net"
	"os/exec"
	"testing"
)

type mailServer struct {
	cmd  *exec.Cmd
	conn net.Conn
}

func (s *mailServer) Close() error {
	return errors.Join(s.conn.Close(), s.cmd.Wait())
}

func newMailPair(t *testing.T) (net.Conn, io.Closer) {
	client, server := net.Pipe()
	cmd := exec.Command("imapd")
	cmd.Stdin = server
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return client, &mailServer{cmd, server}
}

// The closer waits for the process that it holds.
func checkMail(t *testing.T) {
	client, server := newMailPair(t)
	defer client.Close()
	defer server.Close()
	if _, err := client.Write([]byte("a1 NOOP")); err != nil {
		t.Error(err)
	}
}
