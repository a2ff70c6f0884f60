package samples

import "net"

type kind2 int

const (
	plain2 kind2 = iota
	secure2
)

type dialer2 struct{ addr string }

func (d *dialer2) dial(k kind2) (net.Conn, error) {
	c, err := net.Dial("tcp", d.addr)
	if err != nil {
		return nil, err
	}
	if k == plain2 {
		c.Close()
		return nil, nil
	}
	return c, nil
}

func (d *dialer2) ping() error {
	_, err := d.dial(secure2) // want "GL304"
	return err
}
