package game

import "time"

// Only the quiet turns sleep.
func Turns(words <-chan string, ended <-chan struct{}) {
	for {
		select {
		case word := <-words:
			println("guessed", word)
		case <-time.After(11 * time.Second): // want "GL402"
			println("time is up")
			time.Sleep(time.Second)
		case <-ended:
			return
		}
	}
}

// A short sleep, and a timer of an hour.
func Poll(events <-chan int, ended <-chan struct{}) {
	for {
		time.Sleep(time.Millisecond)
		select {
		case event := <-events:
			println(event)
		case <-time.After(time.Hour): // want "GL402"
			println("quiet")
		case <-ended:
			return
		}
	}
}

// The answers of all requests come through one channel.
func Answers(requests []string, answers <-chan string, ask func(string)) {
	for _, request := range requests {
		go ask(request)
		select {
		case answer := <-answers:
			println(answer)
		case <-time.After(time.Minute): // want "GL402"
			println("too slow", request)
		}
	}
}
