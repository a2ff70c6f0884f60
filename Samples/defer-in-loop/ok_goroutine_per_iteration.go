package pings

import (
	"net"
	"sync"
	"time"
)

func Alive(hosts []string) map[string]bool {
	var mu sync.Mutex
	var wg sync.WaitGroup
	alive := make(map[string]bool, len(hosts))
	for _, h := range hosts {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.DialTimeout("tcp", h, time.Second)
			if err == nil {
				defer c.Close()
			}
			mu.Lock()
			defer mu.Unlock()
			alive[h] = err == nil
		}()
	}
	wg.Wait()
	return alive
}
