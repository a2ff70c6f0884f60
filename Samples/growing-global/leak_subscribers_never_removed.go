package hub

import "sync"

type Hub struct {
	mu   sync.Mutex
	subs []chan<- string
}

func newHub() *Hub { return &Hub{} }

var shared = newHub()

func (h *Hub) subscribe(ch chan<- string) {
	h.mu.Lock()
	h.subs = append(h.subs, ch) // want "GL101"
	h.mu.Unlock()
}

func (h *Hub) publish(msg string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, s := range h.subs {
		select {
		case s <- msg:
		default:
		}
	}
}

func Subscribe() <-chan string {
	ch := make(chan string, 8)
	shared.subscribe(ch)
	return ch
}

func Publish(msg string) { shared.publish(msg) }
