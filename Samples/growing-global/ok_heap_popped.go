package schedule

import (
	"container/heap"
	"sync"
	"time"
)

type due []time.Time

func (d due) Len() int           { return len(d) }
func (d due) Less(i, j int) bool { return d[i].Before(d[j]) }
func (d due) Swap(i, j int)      { d[i], d[j] = d[j], d[i] }
func (d *due) Push(x any)        { *d = append(*d, x.(time.Time)) }

func (d *due) Pop() any {
	old := *d
	t := old[len(old)-1]
	*d = old[:len(old)-1]
	return t
}

var (
	mu    sync.Mutex
	queue due
)

func At(t time.Time) {
	mu.Lock()
	heap.Push(&queue, t)
	mu.Unlock()
}

func Expired(now time.Time) (n int) {
	mu.Lock()
	defer mu.Unlock()
	for queue.Len() > 0 && queue[0].Before(now) {
		heap.Pop(&queue)
		n++
	}
	return n
}
