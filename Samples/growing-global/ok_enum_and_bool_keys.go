package lights

import "sync"

type Colour uint8

const (
	Red Colour = iota
	Amber
	Green
)

var (
	mu      sync.Mutex
	shown   = make(map[Colour]int)
	byShift = make(map[bool]int)
)

func Show(c Colour, night bool) {
	mu.Lock()
	defer mu.Unlock()
	shown[c]++
	byShift[night]++
}
