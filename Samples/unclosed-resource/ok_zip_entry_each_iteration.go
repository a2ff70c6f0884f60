package sizes

import (
	"archive/zip"
	"io"
)

func Real(z *zip.Reader) (total int64, err error) {
	for _, entry := range z.File {
		r, err := entry.Open()
		if err != nil {
			return total, err
		}
		n, err := io.Copy(io.Discard, r)
		r.Close()
		if err != nil {
			return total, err
		}
		total += n
	}
	return total, nil
}
