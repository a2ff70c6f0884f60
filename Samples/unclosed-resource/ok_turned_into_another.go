package samples

import (
	"bufio"
	"errors"
	"io"
	"net"
	"os"
)

type pending struct {
	conn net.Conn
	br   *bufio.Reader
}

type ready struct {
	conn net.Conn
	br   *bufio.Reader
}

func (r *ready) Close() error   { return r.conn.Close() }
func (p *pending) Close() error { return p.conn.Close() }

func dialPending(addr string) (*pending, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &pending{c, bufio.NewReader(c)}, nil
}

func (p *pending) Upgrade() (*ready, error) {
	if _, err := p.br.Peek(1); err != nil {
		p.conn.Close()
		return nil, err
	}
	return &ready{p.conn, p.br}, nil
}

func (p *pending) Hijack() (net.Conn, *bufio.Reader) {
	c, br := p.conn, p.br
	p.conn, p.br = nil, nil
	return c, br
}

func (p *pending) Into(r *ready) { r.conn, r.br = p.conn, p.br }

func u1(addr string) (*ready, error) {
	p, err := dialPending(addr)
	if err != nil {
		return nil, err
	}
	return p.Upgrade()
}

func u2(addr string) (net.Conn, error) {
	p, err := dialPending(addr)
	if err != nil {
		return nil, err
	}
	c, _ := p.Hijack()
	return c, nil
}

func u3(addr string) (*ready, error) {
	p, err := dialPending(addr)
	if err != nil {
		return nil, err
	}
	r := &ready{}
	p.Into(r)
	return r, nil
}

func u4(addr string) error {
	p, err := dialPending(addr)
	if err != nil {
		return err
	}
	r, err := p.Upgrade()
	if err != nil {
		return err
	}
	defer r.Close()
	return nil
}

type builder struct {
	out *os.File
	err error
}

func newBuilder(path string) *builder {
	b := &builder{}
	b.out, b.err = os.Create(path)
	return b
}

func (b *builder) Add(s string) *builder {
	if b.err == nil {
		_, b.err = io.WriteString(b.out, s)
	}
	return b
}

func (b *builder) Build() (*os.File, error) { return b.out, b.err }
func (b *builder) Close() error {
	if b.out == nil {
		return errors.New("nothing")
	}
	return b.out.Close()
}

func b1(path string) (*os.File, error) { return newBuilder(path).Add("a").Add("b").Build() }

func b2(path string) (*os.File, error) {
	b := newBuilder(path)
	b.Add("a")
	return b.Build()
}

func b3(path string) error {
	b := newBuilder(path)
	defer b.Close()
	b.Add("a")
	return b.err
}

type temp struct{ f *os.File }

func newTemp() (*temp, error) {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return nil, err
	}
	return &temp{f}, nil
}

func (t *temp) Commit(path string) error {
	if err := t.f.Close(); err != nil {
		return err
	}
	return os.Rename(t.f.Name(), path)
}

func (t *temp) Abort() { t.f.Close(); os.Remove(t.f.Name()) }

func c1(path string) error {
	t, err := newTemp()
	if err != nil {
		return err
	}
	if _, err := t.f.WriteString("x"); err != nil {
		t.Abort()
		return err
	}
	return t.Commit(path)
}
