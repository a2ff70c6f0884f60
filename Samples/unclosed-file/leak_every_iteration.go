package digest

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
)

func All(paths []string) map[string]string {
	sums := make(map[string]string, len(paths))
	for _, path := range paths {
		f, err := os.Open(path) // want "GL301"
		if err != nil {
			continue
		}
		h := sha256.New()
		if _, err := io.Copy(h, f); err == nil {
			sums[path] = hex.EncodeToString(h.Sum(nil))
		}
	}
	return sums
}
