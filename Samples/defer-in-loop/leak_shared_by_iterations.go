package shards

import "sync"

type Shard struct {
	sync.RWMutex
	keys map[string]int
}

func Snapshot(shards []*Shard) map[string]int {
	all := make(map[string]int)
	var cur *Shard
	for i := range shards {
		cur = shards[i]
		cur.RLock()
		defer func() { // want "GL307"
			cur.RUnlock()
		}()
		for k, v := range cur.keys {
			all[k] = v
		}
	}
	return all
}
