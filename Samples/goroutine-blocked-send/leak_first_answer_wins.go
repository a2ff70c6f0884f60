package race

func First(mirrors []string, fetch func(string) []byte) []byte {
	bodies := make(chan []byte)
	for _, m := range mirrors {
		go func() { // want "GL202"
			bodies <- fetch(m)
		}()
	}
	return <-bodies
}
