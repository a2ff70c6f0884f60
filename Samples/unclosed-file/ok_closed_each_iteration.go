package headers

import (
	"io"
	"os"
)

func Sniff(paths []string) map[string][4]byte {
	heads := make(map[string][4]byte)
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			continue
		}
		var head [4]byte
		_, err = io.ReadFull(f, head[:])
		f.Close()
		if err != nil {
			continue
		}
		heads[p] = head
	}
	return heads
}
