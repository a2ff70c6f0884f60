package checksums

import (
	"crypto/sha1"
	"io"
	"os"
)

func All(paths []string) (sums [][]byte, err error) {
	for _, p := range paths {
		sum, err := func() ([]byte, error) {
			f, err := os.Open(p)
			if err != nil {
				return nil, err
			}
			defer f.Close()
			h := sha1.New()
			if _, err := io.Copy(h, f); err != nil {
				return nil, err
			}
			return h.Sum(nil), nil
		}()
		if err != nil {
			return sums, err
		}
		sums = append(sums, sum)
	}
	return sums, nil
}
