package boot

import (
	"log"
	"os"
	"strings"
)

func fatal(format string, args ...any) {
	log.Printf(format, args...)
	os.Exit(1)
}

func Token(path string) string {
	f, err := os.Open(path)
	if err != nil {
		fatal("token: %v", err)
	}
	buf := make([]byte, 4096)
	n, err := f.Read(buf)
	if err != nil {
		fatal("token %s: %v", path, err)
	}
	f.Close()
	return strings.TrimSpace(string(buf[:n]))
}
