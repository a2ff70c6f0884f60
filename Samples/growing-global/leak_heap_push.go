package median

import (
	"container/heap"
	"time"
)

type durations []time.Duration

func (d durations) Len() int           { return len(d) }
func (d durations) Less(i, j int) bool { return d[i] > d[j] }
func (d durations) Swap(i, j int)      { d[i], d[j] = d[j], d[i] }
func (d *durations) Push(x any)        { *d = append(*d, x.(time.Duration)) }

func (d *durations) Pop() any {
	last := (*d)[len(*d)-1]
	*d = (*d)[:len(*d)-1]
	return last
}

var slowest durations

func Observe(took time.Duration) (worst time.Duration) {
	heap.Push(&slowest, took) // want "GL101"
	return slowest[0]
}
