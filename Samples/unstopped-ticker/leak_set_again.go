package keepalive

import "time"

func write(messages chan []byte, send func([]byte)) {
	timer := time.NewTimer(0) // want "timer from time.NewTimer is not stopped"
	for {
		if !timer.Reset(time.Minute) {
			<-timer.C
		}
		select {
		case <-timer.C:
			send(nil)
		case message := <-messages:
			if message == nil {
				return
			}
			send(message)
		}
	}
}
