package fanout

func All(tasks []func() error) error {
	errs := make(chan error)
	for _, t := range tasks {
		go func() { // want "GL202"
			errs <- t()
		}()
	}
	for range tasks {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}
