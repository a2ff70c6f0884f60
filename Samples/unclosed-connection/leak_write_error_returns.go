package statsd

import (
	"fmt"
	"net"
	"time"
)

type Sender struct {
	Addr string
}

func (s Sender) Gauge(name string, v float64) error {
	c, err := net.DialTimeout("tcp", s.Addr, time.Second) // want "GL304"
	if err != nil {
		return err
	}
	if err := c.SetWriteDeadline(time.Now().Add(time.Second)); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(c, "%s:%g|g\n", name, v); err != nil {
		return fmt.Errorf("statsd: %w", err)
	}
	return c.Close()
}
