package narrator

import (
	"strings"
	"sync"
)

type Level int

var story struct {
	sync.Mutex
	strings.Builder
}

func (l Level) Tell(line string) {
	if l < 1 {
		return
	}
	story.Lock()
	defer story.Unlock()
	story.WriteString(line) // want "GL101"
}

func Story() string {
	story.Lock()
	defer story.Unlock()
	return story.String()
}
