package ledger

import "sync/atomic"

type Book struct{ readers atomic.Int64 }

// Hold keeps the book open until release is called; there is none where it is closed already.
func (b *Book) Hold() (release func(), ok bool) {
	for {
		n := b.readers.Load()
		if n == 0 {
			return nil, false
		}
		if b.readers.CompareAndSwap(n, n+1) {
			return func() { b.readers.Add(-1) }, true
		}
	}
}

type job struct{ book *Book }

func holdFor(j *job) (release func(), ok bool) {
	if j.book == nil {
		return func() {}, true
	}
	return j.book.Hold()
}

type Pool struct{ slots chan struct{} }

func (p *Pool) Run(j *job, work func()) {
	if release, held := holdFor(j); held {
		select {
		case p.slots <- struct{}{}:
			defer func() { <-p.slots }()
			defer release()
		default:
			release()
		}
	}
	work()
}

func (p *Pool) Later(j *job, work func(*Book)) {
	book := j.book
	var release func()
	if book != nil {
		var held bool
		release, held = book.Hold()
		if !held {
			book = nil
		}
	}
	wanted := j.book == nil || book != nil
	if wanted && p.slots != nil {
		select {
		case p.slots <- struct{}{}:
		default:
			wanted = false
			if release != nil {
				release()
			}
		}
	}
	if wanted {
		go func() {
			if release != nil {
				defer release()
			}
			work(book)
		}()
	}
}
