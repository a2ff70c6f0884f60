package notify

import "time"

func Wait(d time.Duration, work func()) bool {
	done := make(chan struct{})
	go func() {
		work()
		select {
		case done <- struct{}{}:
		default:
		}
	}()
	select {
	case <-done:
		return true
	case <-time.After(d):
		return false
	}
}
