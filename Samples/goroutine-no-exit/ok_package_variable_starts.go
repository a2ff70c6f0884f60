package ids

var next = generate()

func generate() <-chan uint64 {
	out := make(chan uint64, 16)
	go func() {
		for n := uint64(1); ; n++ {
			out <- n
		}
	}()
	return out
}

func New() uint64 { return <-next }
