package retry

import (
	"errors"
	"io"
	"os"
	"time"
)

func ReadStable(path string) ([]byte, error) {
	for attempt := 0; attempt < 5; attempt++ {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		before, err := f.Stat()
		if err != nil {
			_ = f.Close()
			return nil, err
		}
		data, err := io.ReadAll(f)
		if err := f.Close(); err != nil {
			return nil, err
		}
		if err == nil && int64(len(data)) == before.Size() {
			return data, nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	return nil, errors.New("retry: the file keeps changing")
}
