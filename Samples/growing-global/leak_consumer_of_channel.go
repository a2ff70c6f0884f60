package intake

import "log"

type Job struct {
	ID   int
	Done bool
}

var (
	queue   = make(chan *Job, 64)
	history = map[int]*Job{}
)

func init() {
	go func() {
		for j := range queue {
			j.Done = true
			history[j.ID] = j // want "GL101"
			log.Printf("job %d is done", j.ID)
		}
	}()
}

func Submit(id int) { queue <- &Job{ID: id} }
