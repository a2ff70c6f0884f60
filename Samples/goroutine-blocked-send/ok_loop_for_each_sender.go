package relay

import "io"

type reply struct {
	text string
	err  error
}

func both(conn io.ReadWriteCloser, read func(io.Reader) (string, error), request []byte) (string, error) {
	answers := make(chan reply)
	go func() {
		text, err := read(conn)
		if err != nil {
			answers <- reply{err: err}
		} else {
			answers <- reply{text: text}
		}
	}()
	sent := make(chan error)
	go func() {
		_, err := conn.Write(request)
		sent <- err
	}()
	var answer reply
	var failure error
	for i := 0; i < 2; i++ {
		select {
		case answer = <-answers:
		case failure = <-sent:
		}
		if answer.err != nil || failure != nil {
			conn.Close()
		}
	}
	if failure != nil {
		return "", failure
	}
	return answer.text, answer.err
}

func either(first, second func() error) (error, error) {
	one := make(chan error)
	two := make(chan error)
	go func() { one <- first() }()
	go func() { two <- second() }()
	var a, b error
	for range 2 {
		select {
		case a = <-one:
		case b = <-two:
		}
	}
	return a, b
}
