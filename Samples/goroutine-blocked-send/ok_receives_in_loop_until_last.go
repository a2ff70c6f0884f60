package twice

func Steps(work func(int) error) error {
	progress := make(chan error)
	go func() {
		defer close(progress)
		progress <- work(1)
		progress <- work(2)
		progress <- work(3)
	}()
	var last error
	for i := 0; i < 3; i++ {
		last = <-progress
	}
	return last
}
