package flush

type Sink interface {
	Add(key uint32, value []byte) error
	Commit() error
	Release()
}

type Family interface{ NewSink() Sink }

type Writer interface {
	Write(value []byte) error
	Close() error
}

type writer struct {
	sink Sink
	next uint32
}

func newWriter(first uint32, sink Sink) (Writer, error) {
	return &writer{sink: sink, next: first}, nil
}

func (w *writer) Write(value []byte) error {
	w.next++
	return w.sink.Add(w.next, value)
}

// Close commits what has been written.
func (w *writer) Close() error { return w.sink.Commit() }

func flush(family Family, values [][]byte) error {
	sink := family.NewSink()
	defer sink.Release()
	w, err := newWriter(1, sink)
	if err != nil {
		return err
	}
	for _, value := range values {
		if err := w.Write(value); err != nil {
			return err
		}
	}
	return w.Close()
}
