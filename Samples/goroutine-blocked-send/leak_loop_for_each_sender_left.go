package relay

func either(first, second func() error) error {
	one := make(chan error)
	two := make(chan error)
	go func() { one <- first() }()  // want "GL202"
	go func() { two <- second() }() // want "GL202"
	for range 2 {
		select {
		case err := <-one:
			if err != nil {
				return err
			}
		case err := <-two:
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func twice(first func() (error, error), second func() error) (failed error) {
	one := make(chan error)
	two := make(chan error)
	go func() { // want "GL202"
		a, b := first()
		one <- a
		one <- b
	}()
	go func() { two <- second() }() // want "GL202"
	for range 2 {
		select {
		case failed = <-one:
		case failed = <-two:
		}
	}
	return failed
}
