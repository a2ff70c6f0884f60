package game

import "time"

// Each turn that makes a timer takes a second at least: there are never more than twelve of them.
func Turns(words <-chan string, ended <-chan struct{}) {
	end := time.After(11 * time.Second)
	for {
		select {
		case <-end:
			println("time is up")
			time.Sleep(time.Second)
			end = time.After(11 * time.Second)
		case word := <-words:
			println("guessed", word)
			time.Sleep(time.Second)
			end = time.After(11 * time.Second)
		case <-ended:
			return
		}
	}
}

func Poll(events <-chan int, ended <-chan struct{}) {
	for {
		time.Sleep(500 * time.Millisecond)
		select {
		case event := <-events:
			println(event)
		case <-time.After(20 * time.Second):
			println("quiet")
		case <-ended:
			return
		}
	}
}

// A page is a piece of work, with a time to do it in.
func Crawl(pages []string, limit time.Duration, crawl func(string)) {
	for _, page := range pages {
		finished := make(chan struct{}, 1)
		go func() {
			crawl(page)
			finished <- struct{}{}
		}()
		select {
		case <-finished:
		case <-time.After(limit):
			println("too slow", page)
		}
	}
}
