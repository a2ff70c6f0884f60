package export

import (
	"bufio"
	"encoding/csv"
	"os"
)

type Exporter struct {
	Header []string
}

func (e Exporter) Write(path string, records [][]string) (err error) {
	f, err := os.Create(path) // want "GL301"
	if err != nil {
		return
	}
	buf := bufio.NewWriter(f)
	out := csv.NewWriter(buf)
	if err = out.Write(e.Header); err != nil {
		return
	}
	if err = out.WriteAll(records); err != nil {
		return
	}
	return buf.Flush()
}
