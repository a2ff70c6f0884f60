package samples

import (
	"context"
	"io"
	"os"
	"os/exec"
	"sync"
)

type lockedCommand struct {
	sync.Mutex
	*exec.Cmd
}

func (l *lockedCommand) Begin() error {
	l.Lock()
	defer l.Unlock()
	return l.Cmd.Start()
}

type process struct {
	cmd  *exec.Cmd
	once sync.Once
	err  error
}

func startProcess(ctx context.Context, name string) (*process, error) {
	p := &process{cmd: exec.CommandContext(ctx, name)}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	return p, nil
}

func (p *process) Wait() error {
	p.once.Do(func() { p.err = p.cmd.Wait() })
	return p.err
}

func (p *process) Close() error {
	_ = p.cmd.Process.Signal(os.Interrupt)
	return p.Wait()
}

func useProcess(ctx context.Context) error {
	p, err := startProcess(ctx, "x")
	if err != nil {
		return err
	}
	defer p.Close()
	return nil
}

func useProcess2(ctx context.Context) error {
	p, err := startProcess(ctx, "x")
	if err != nil {
		return err
	}
	return p.Wait()
}

type reader struct {
	io.ReadCloser
	wait func() error
}

func (r *reader) Close() error {
	err := r.ReadCloser.Close()
	if werr := r.wait(); err == nil {
		err = werr
	}
	return err
}

func pipe(name string) (io.ReadCloser, error) {
	cmd := exec.Command(name)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		out.Close()
		return nil, err
	}
	return &reader{out, cmd.Wait}, nil
}

func eachStarted(cmds []*exec.Cmd) error {
	for i := range cmds {
		if err := cmds[i].Start(); err != nil {
			return err
		}
	}
	return nil
}

func pipeline(a, b string) error {
	cmds := []*exec.Cmd{exec.Command(a), exec.Command(b)}
	if err := eachStarted(cmds); err != nil {
		return err
	}
	for _, c := range cmds {
		if err := c.Wait(); err != nil {
			return err
		}
	}
	return nil
}

type opts struct{ cmd *exec.Cmd }

func withOpts(o opts) error { return o.cmd.Start() }

func viaCallback(f func(*exec.Cmd) error, name string) error {
	c := exec.Command(name)
	if err := f(c); err != nil {
		return err
	}
	return c.Wait()
}

func callback() error {
	return viaCallback(func(c *exec.Cmd) error { return c.Start() }, "x")
}
