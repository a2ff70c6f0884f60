package portscan

import (
	"net"
	"strconv"
)

func Open(host string, ports []int) (open []int) {
	for _, p := range ports {
		if _, err := net.Dial("tcp", net.JoinHostPort(host, strconv.Itoa(p))); err == nil { // want "GL304"
			open = append(open, p)
		}
	}
	return open
}
