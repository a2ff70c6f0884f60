package cluster

import (
	"log"
	"net"
	"time"
)

func ping(host string, pause time.Duration) {
	for n := 0; ; n++ {
		c, err := net.DialTimeout("tcp", host, pause)
		if err != nil {
			log.Printf("ping %d of %s: %v", n, host, err)
		} else {
			c.Close()
		}
		time.Sleep(pause)
	}
}

func WatchAll(hosts ...string) {
	for _, h := range hosts {
		go ping(h, 5*time.Second) // want "GL201"
	}
}
