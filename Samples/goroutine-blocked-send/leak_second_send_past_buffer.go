package twice

import (
	"net"
	"time"
)

func Greet(address string) (err error) {
	states := make(chan error, 1)
	go func() { // want "may wait for ever to send to states"
		conn, err := net.DialTimeout("tcp", address, time.Second)
		states <- err
		if err != nil {
			states <- err
			return
		}
		_, err = conn.Write([]byte("hello"))
		states <- err
		states <- conn.Close()
	}()
	if err := <-states; err != nil {
		return err
	}
	return nil
}
