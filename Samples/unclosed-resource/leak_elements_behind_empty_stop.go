package gather

import "net"

// A target holds the connection that it is asked through.
type target struct {
	name string
	conn net.Conn
}

type collector struct {
	addresses []string
	targets   []*target
	byName    map[string]net.Conn
}

// Start connects to every address.
func (c *collector) Start() error {
	for _, address := range c.addresses {
		conn, err := net.Dial("tcp", address) // want "connection from net.Dial is stored in the field targets, and nothing closes it"
		if err != nil {
			return err
		}
		c.targets = append(c.targets, &target{name: address, conn: conn})
	}
	return nil
}

// Join connects to one more.
func (c *collector) Join(address string) error {
	conn, err := net.Dial("tcp", address) // want "connection from net.Dial is stored in the field byName, and nothing closes it"
	if err != nil {
		return err
	}
	c.byName[address] = conn
	return nil
}

func (c *collector) ask() error {
	for _, target := range c.targets {
		if _, err := target.conn.Write([]byte("stats\n")); err != nil {
			return err
		}
	}
	for _, conn := range c.byName {
		if _, err := conn.Write([]byte("stats\n")); err != nil {
			return err
		}
	}
	return nil
}

// Stop has nothing to do, it seems.
func (c *collector) Stop() {}
