package fewrounds

import (
	"fmt"
	"net"
	"os"
)

var places = []string{"/etc/app.conf", "/usr/share/app.conf"}

func sizes() (total int64) {
	for _, place := range places {
		f, err := os.Open(place)
		if err != nil {
			continue
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil {
			total += info.Size()
		}
	}
	return total
}

func probes() {
	for _, network := range []string{"tcp", "udp"} {
		for _, port := range [...]int{80, 443} {
			c, err := net.Dial(network, fmt.Sprint("localhost:", port))
			if err == nil {
				defer c.Close()
			}
		}
	}
}

func greet(out *os.File) error {
	words := map[string]string{"en": "hello", "de": "hallo"}
	for language, word := range words {
		f, err := os.Create(language)
		if err != nil {
			return err
		}
		defer f.Close()
		fmt.Fprintln(f, word)
	}
	return nil
}
