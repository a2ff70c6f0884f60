package forward

import (
	"io"
	"net"
	"sync"
)

// Join copies both ways between the client and the target until one of them ends.
func Join(client net.Conn, target string) error {
	server, err := net.Dial("tcp", target)
	if err != nil {
		client.Close()
		return err
	}
	var once sync.Once
	hangUp := func() {
		client.Close()
		server.Close()
	}
	go func() {
		io.Copy(server, client)
		once.Do(hangUp)
	}()
	_, err = io.Copy(client, server)
	once.Do(hangUp)
	return err
}
