package race

func First(mirrors []string, fetch func(string) []byte) []byte {
	bodies := make(chan []byte, len(mirrors))
	for _, m := range mirrors {
		go func() { bodies <- fetch(m) }()
	}
	return <-bodies
}
