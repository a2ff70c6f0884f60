package queuelog

import "time"

type entry struct {
	when time.Time
	text string
}

var entries []entry

func add(to *[]entry, e entry) {
	*to = append(*to, e) // want "GL101"
}

func Logf(text string) {
	add(&entries, entry{time.Now(), text})
}
