package outbox

import (
	"bytes"
	"fmt"
	"net"
	"sync"
)

var (
	mu  sync.Mutex
	out bytes.Buffer
)

func Queue(id int, text string) {
	mu.Lock()
	fmt.Fprintf(&out, "%d %s\r\n", id, text)
	mu.Unlock()
}

func Send(c net.Conn) error {
	mu.Lock()
	defer mu.Unlock()
	_, err := out.WriteTo(c)
	return err
}
