package handed

import "time"

type Sink interface{ Attach(<-chan string) }

func Feed(s Sink, read func() string) {
	text := make(chan string)
	s.Attach(text)
	go func() { text <- read() }()
	time.Sleep(time.Millisecond)
}
