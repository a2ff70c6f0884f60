package update

type Loader struct {
	apply func(string)
}

func (l *Loader) Load(model string, isVerbose bool) {
	loaded := make(chan error)
	go func() { // want "GL202"
		l.apply(model)
		loaded <- nil
	}()
	if isVerbose {
		<-loaded
	}
}
