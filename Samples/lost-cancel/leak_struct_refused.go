package streams

import (
	"context"
	"sync"
	"time"
)

type stream struct {
	id     uint32
	ctx    context.Context
	cancel context.CancelFunc
}

type Server struct {
	mu      sync.Mutex
	streams map[uint32]*stream
	most    int
}

// Open begins a stream, unless there are too many.
func (s *Server) Open(parent context.Context, id uint32, timeout time.Duration) bool {
	st := &stream{id: id}
	if timeout > 0 {
		st.ctx, st.cancel = context.WithTimeout(parent, timeout) // want "GL401"
	} else {
		st.ctx, st.cancel = context.WithCancel(parent) // want "GL401"
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.streams) >= s.most {
		return false
	}
	s.streams[id] = st
	return true
}

func (s *Server) Finish(id uint32) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if st := s.streams[id]; st != nil {
		st.cancel()
		delete(s.streams, id)
	}
}
