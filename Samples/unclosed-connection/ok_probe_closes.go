package wait

import (
	"errors"
	"net"
	"time"
)

func ForPort(addr string, tries int) error {
	for range tries {
		if c, err := net.DialTimeout("tcp", addr, 200*time.Millisecond); err == nil {
			return c.Close()
		}
		time.Sleep(200 * time.Millisecond)
	}
	return errors.New("wait: nobody listens on " + addr)
}
