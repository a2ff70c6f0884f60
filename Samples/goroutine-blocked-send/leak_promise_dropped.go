package promise

func background(work func() error) chan error {
	done := make(chan error)
	go func() { // want "Refresh, which gets the channel, drops the channel"
		done <- work()
	}()
	return done
}

func Refresh(work func() error) {
	background(work)
}
