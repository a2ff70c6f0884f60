package shards

import (
	"fmt"
	"io"
	"os"
)

func Open(dir string, n int) (readers []io.Reader, closers []io.Closer, err error) {
	for i := 0; i < n; i++ {
		f, err := os.Open(fmt.Sprintf("%s/shard-%03d", dir, i))
		if err != nil {
			for _, c := range closers {
				c.Close()
			}
			return nil, nil, err
		}
		readers = append(readers, f)
		closers = append(closers, f)
	}
	return readers, closers, nil
}
