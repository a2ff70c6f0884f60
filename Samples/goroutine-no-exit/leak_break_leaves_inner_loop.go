package drain

import "time"

type Queue struct {
	jobs   chan func()
	closed chan struct{}
}

func (q *Queue) worker() {
	for {
		for job := range q.jobs {
			job()
			select {
			case <-q.closed:
				break
			default:
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func (q *Queue) Grow(n int) {
	for range n {
		go q.worker() // want "GL201"
	}
}
