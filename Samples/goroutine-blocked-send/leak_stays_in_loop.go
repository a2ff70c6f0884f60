package reopen

// Second gives the first of what is found, and more is found.
func Second(pages func() (string, bool), match func(string) bool) string {
	found := make(chan string)
	go func() { // want "GL202"
		for {
			page, more := pages()
			if match(page) {
				found <- page
			}
			if !more {
				close(found)
				return
			}
		}
	}()
	return <-found
}
