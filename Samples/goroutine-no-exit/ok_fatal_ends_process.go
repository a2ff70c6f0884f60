package watchdog

import (
	"log"
	"net"
	"os"
	"time"
)

func Guard(addr string) {
	go func() {
		misses := 0
		for {
			time.Sleep(time.Second)
			c, err := net.DialTimeout("tcp", addr, time.Second)
			if err == nil {
				c.Close()
				misses = 0
				continue
			}
			if misses++; misses > 10 {
				log.Fatalf("watchdog: %s is gone: %v", addr, err)
			}
		}
	}()
}

func Parent(pid int) {
	go func() {
		for {
			if os.Getppid() != pid {
				os.Exit(3)
			}
			time.Sleep(time.Second)
		}
	}()
}
