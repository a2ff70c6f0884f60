package fewrounds

import (
	"fmt"
	"os"
)

var places = []string{"/etc/app.conf", "/usr/share/app.conf"}

func Add(place string) { places = append(places, place) }

func sizes(more []string) (total int64) {
	for _, place := range places {
		f, err := os.Open(place)
		if err != nil {
			continue
		}
		defer f.Close() // want "GL307"
		if info, err := f.Stat(); err == nil {
			total += info.Size()
		}
	}
	for _, suffix := range []string{".conf", ".old"} {
		for _, name := range more {
			f, err := os.Open(name + suffix)
			if err != nil {
				continue
			}
			defer f.Close() // want "GL307"
			fmt.Println(f.Name())
		}
	}
	return total
}
