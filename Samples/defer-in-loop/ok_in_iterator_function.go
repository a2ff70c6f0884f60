package csvseq

import (
	"encoding/csv"
	"iter"
	"log"
	"os"
)

func Records(path string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		f, err := os.Open(path)
		if err != nil {
			log.Print(err)
			return
		}
		defer f.Close()
		for r := csv.NewReader(f); ; {
			rec, err := r.Read()
			if err != nil || !yield(rec) {
				return
			}
		}
	}
}
