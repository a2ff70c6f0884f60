package radar

import "time"

func Sweep(angles []int, at func(int)) {
	t := time.NewTicker(20 * time.Millisecond) // want "GL402"
	_ = t.Stop
	for _, a := range angles {
		at(a)
		<-t.C
	}
}
