package main

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"os"
	"strings"
)

type pump struct {
	out net.Conn
	in  net.Listener
}

func (p *pump) connect(ctx context.Context, address string) error {
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp", address)
	if err != nil {
		return err
	}
	word, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return fmt.Errorf("no greeting: %w", err)
	}
	if !strings.HasPrefix(word, "hello") {
		return fmt.Errorf("strange greeting %q", word)
	}
	p.out = conn
	return nil
}

func (p *pump) listen(address string) error {
	l, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	if err := os.WriteFile("pump.address", []byte(l.Addr().String()), 0o600); err != nil {
		return err
	}
	p.in = l
	return nil
}

func (p *pump) stop() {
	p.out.Close()
	p.in.Close()
}

func run(ctx context.Context, addresses []string) error {
	p := &pump{}
	err := p.listen(addresses[0])
	if err == nil {
		err = p.connect(ctx, addresses[1])
	}
	if err != nil {
		return fmt.Errorf("start: %w", err)
	}
	defer p.stop()
	<-ctx.Done()
	return nil
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	if err := run(ctx, os.Args[1:]); err != nil {
		cancel()
		os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
	cancel()
}
