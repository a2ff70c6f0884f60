package peek

type Probe struct{ ask func() bool }

func (p Probe) Ready() bool {
	ready := make(chan bool)
	go func() { // want "GL202"
		ready <- p.ask()
	}()
	select {
	case r := <-ready:
		return r
	default:
		return false
	}
}
