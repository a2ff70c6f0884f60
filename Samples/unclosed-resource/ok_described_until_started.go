package samples

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"time"
)

// A server is only described until it listens.
type server struct {
	addr string
	srv  *http.Server
	ln   net.Listener
	log  *os.File
}

func NewServer(addr string) (*server, error) {
	if addr == "" {
		return nil, errors.New("no address")
	}
	return &server{addr: addr, srv: &http.Server{}}, nil
}

func (s *server) Start(ctx context.Context) error {
	ln, err := net.Listen("tcp", s.addr)
	if err != nil {
		return err
	}
	log, err := os.Create("log")
	if err != nil {
		ln.Close()
		return err
	}
	s.ln, s.log = ln, log
	go s.srv.Serve(ln)
	return nil
}

func (s *server) Shutdown(ctx context.Context) error {
	if s.log != nil {
		s.log.Close()
	}
	return s.srv.Shutdown(ctx)
}

func (s *server) Close() error { return s.Shutdown(context.Background()) }

func serve1(ctx context.Context) error {
	s, err := NewServer(":1")
	if err != nil {
		return err
	}
	if err := s.Start(ctx); err != nil {
		return fmt.Errorf("start: %w", err)
	}
	defer s.Close()
	<-ctx.Done()
	return nil
}

func serve2(ctx context.Context) (*server, error) {
	s, err := NewServer(":1")
	if err != nil {
		return nil, err
	}
	if err := s.Start(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

func serve3(ctx context.Context) error {
	s, err := serve2(ctx)
	if err != nil {
		return err
	}
	defer s.Shutdown(ctx)
	return nil
}

func check(addr string) error {
	s, err := NewServer(addr)
	if err != nil {
		return err
	}
	if s.srv == nil {
		return errors.New("no server")
	}
	return nil
}

// Pipes of a command that does not start are closed by the start itself.
func feed(name string) error {
	cmd := exec.Command(name)
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	fmt.Fprintln(in, "x")
	in.Close()
	b := make([]byte, 10)
	out.Read(b)
	return cmd.Wait()
}

type worker struct {
	t    *time.Timer
	conn net.Conn
	dial func() (net.Conn, error)
}

func newWorker(dial func() (net.Conn, error)) *worker { return &worker{dial: dial} }

func (w *worker) Run() error {
	c, err := w.dial()
	if err != nil {
		return err
	}
	w.conn = c
	defer w.conn.Close()
	return nil
}

func (w *worker) Close() error {
	if w.conn == nil {
		return nil
	}
	return w.conn.Close()
}

func work() error {
	w := newWorker(func() (net.Conn, error) { return net.Dial("tcp", ":1") })
	if err := w.Run(); err != nil {
		return err
	}
	return w.Close()
}

type recorder2 struct{ f *os.File }

func OpenRecorder(path string) (*recorder2, error) {
	r := &recorder2{}
	if err := r.start(path); err != nil {
		return nil, err
	}
	return r, nil
}

func (r *recorder2) start(path string) (err error) {
	r.f, err = os.Create(path)
	return err
}

func (r *recorder2) Close() error { return r.f.Close() }

func rec(path string) error {
	r, err := OpenRecorder(path)
	if err != nil {
		return err
	}
	return r.Close()
}

type client struct{ c net.Conn }

func (c *client) Connect(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	c.c = conn
	return nil
}
func (c *client) Close() error { return c.c.Close() }

func connect(addr string) error {
	c := &client{}
	if err := c.Connect(addr); err != nil {
		return err
	}
	defer c.Close()
	return nil
}

func connectRetry(addr string) error {
	var c client
	var err error
	for i := 0; i < 3; i++ {
		if err = c.Connect(addr); err == nil {
			break
		}
	}
	if err != nil {
		return err
	}
	return c.Close()
}
