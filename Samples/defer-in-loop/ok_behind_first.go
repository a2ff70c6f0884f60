package scratch

import "sync"

var buffers = sync.Pool{New: func() any { return new([]byte) }}

func Join(parts [][]string, use func([]byte)) {
	var buffer *[]byte
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		if buffer == nil {
			buffer = buffers.Get().(*[]byte)
			defer buffers.Put(buffer)
		}
		for _, word := range part {
			*buffer = append(*buffer, word...)
		}
	}
	if buffer != nil {
		use(*buffer)
	}
}

type session interface{ Close() error }

func Ask(hosts []string, dial func(string) session, local func(string) bool) int {
	var shared session
	asked := 0
	for i := 0; i < len(hosts); i++ {
		if local(hosts[i]) {
			if shared == nil {
				shared = dial(hosts[i])
				defer shared.Close()
			}
			asked++
		}
	}
	return asked
}

type visitor struct{ seen map[string]bool }

func (v *visitor) All(names []string, lock, unlock func()) {
	for _, name := range names {
		if v.seen == nil {
			v.seen = map[string]bool{}
			lock()
			defer unlock()
		}
		v.seen[name] = true
	}
}
