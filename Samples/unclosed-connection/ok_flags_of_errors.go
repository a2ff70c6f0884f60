package samples

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
)

func available(port int) (free bool) {
	l, err := net.Listen("tcp", fmt.Sprintf(":%d", port))
	free = err == nil
	defer func() {
		if free {
			l.Close()
		}
	}()
	return
}

func inUseExit(addr string) {
	conn, err := net.Dial("tcp", addr)
	if inUse := err == nil; inUse {
		fmt.Println("in use by", conn.RemoteAddr())
		os.Exit(2)
	}
}

func reached(u string) bool {
	resp, err := http.Get(u)
	ok := err == nil && resp.StatusCode == 200
	if err == nil {
		resp.Body.Close()
	}
	return ok
}

func reachedIf(u string) bool {
	resp, err := http.Get(u)
	failed := err != nil
	if failed {
		return false
	}
	defer resp.Body.Close()
	return !failed
}

func named(path string) (f *os.File, err error) {
	f, err = os.Open(path)
	if err != nil {
		return
	}
	defer func() {
		if err != nil {
			f.Close()
			f = nil
		}
	}()
	err = check(f)
	return
}

func check(f *os.File) error { return nil }

func cancelled(ctx context.Context, path string) (_ *os.File, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
		}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	default:
	}
	return f, nil
}

func success(path string) (*os.File, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	success := false
	defer func() {
		if success == false {
			f.Close()
			os.Remove(path)
		}
	}()
	if _, err := f.Write([]byte("x")); err != nil {
		return nil, err
	}
	success = true
	return f, nil
}

func counted(paths []string) (files []*os.File, err error) {
	defer func() {
		if err != nil {
			for _, f := range files {
				f.Close()
			}
			files = nil
		}
	}()
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return files, err
		}
		files = append(files, f)
	}
	return files, nil
}

func ptr(path string) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer closeOnError(f, &err)
	if err = check(f); err != nil {
		return err
	}
	return f.Close()
}

func closeOnError(f *os.File, err *error) {
	if *err != nil {
		f.Close()
	}
}

func tried(addrs []string) bool {
	found := false
	for _, a := range addrs {
		c, err := net.Dial("tcp", a)
		ok := err == nil
		if !ok {
			continue
		}
		found = true
		c.Close()
	}
	return found
}
