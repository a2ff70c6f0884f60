package buckets

import (
	"hash/fnv"
	"sync"
)

const shards = 32

var (
	mu    sync.Mutex
	sizes = map[uint32]int{}
)

func Add(key string, n int) {
	h := fnv.New32a()
	h.Write([]byte(key))
	shard := h.Sum32() % shards
	mu.Lock()
	defer mu.Unlock()
	sizes[shard] += n
}
