package streams

import "errors"

type peer struct{ streams map[int]chan string }

func (p *peer) Store(id int, c chan string) { p.streams[id] = c }
func (p *peer) Delete(id int)               { delete(p.streams, id) }

var errDone = errors.New("streams: done")

// Receive takes the stream out again that the first message has put there.
func Receive(peers map[string]*peer, next func() (string, int, error)) error {
	var first bool
	for {
		from, id, err := next()
		if err != nil {
			return err
		}
		if !first {
			first = true
			p, ok := peers[from]
			if !ok {
				return errDone
			}
			p.Store(id, make(chan string))
			defer p.Delete(id)
		}
	}
}
