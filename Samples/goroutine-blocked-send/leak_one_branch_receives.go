package maybe

func Count(items []string, count func([]string) int, verbose bool) int {
	total := make(chan int)
	go func() { // want "GL202"
		total <- count(items)
	}()
	if verbose {
		return <-total
	}
	return len(items)
}
