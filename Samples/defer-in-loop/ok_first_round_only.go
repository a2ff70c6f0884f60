package firstround

import (
	"fmt"
	"net"
	"os"
)

func wait(ready func() bool) {
	told := false
	for !ready() {
		if !told {
			told = true
			defer fmt.Println("ready")
		}
	}
}

func events(subscribe func() (chan int, func()), enough func() bool) {
	var feed chan int
	begin := func() func() {
		var end func()
		feed, end = subscribe()
		return end
	}
	for !enough() {
		if feed == nil {
			end := begin()
			defer end()
		}
		<-feed
	}
}

func freePorts(n int) (ports []int, err error) {
	for len(ports) < n {
		l, err := net.Listen("tcp", "localhost:0")
		if err != nil {
			return nil, err
		}
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
		l.Close()
	}
	for i := 0; i < n; i++ {
		l, err := net.Listen("tcp", "localhost:0")
		if err != nil {
			return nil, err
		}
		defer l.Close()
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports, nil
}

func restoreMode(name string, mode os.FileMode) { os.Chmod(name, mode) }

func writable(names []string, work func() error) error {
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		os.Chmod(name, 0o700)
		defer restoreMode(name, info.Mode())
	}
	return work()
}
