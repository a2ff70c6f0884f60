package lru

import (
	"container/list"
	"sync"
)

const size = 512

type pair struct {
	key, value string
}

var (
	mu    sync.Mutex
	order = list.New()
	index = map[string]*list.Element{}
)

func Put(key, value string) {
	mu.Lock()
	defer mu.Unlock()
	if e, ok := index[key]; ok {
		e.Value = pair{key, value}
		order.MoveToFront(e)
		return
	}
	index[key] = order.PushFront(pair{key, value})
	if order.Len() > size {
		oldest := order.Back()
		order.Remove(oldest)
		delete(index, oldest.Value.(pair).key)
	}
}
