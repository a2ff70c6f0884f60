package chunks

import (
	"strings"
	"sync"
)

var (
	mu  sync.Mutex
	buf strings.Builder
)

func Write(s string) (full string, ready bool) {
	mu.Lock()
	defer mu.Unlock()
	buf.WriteString(s)
	if buf.Len() < 4096 {
		return "", false
	}
	full = buf.String()
	buf.Reset()
	return full, true
}
