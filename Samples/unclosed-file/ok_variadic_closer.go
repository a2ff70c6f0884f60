package zipper

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
)

func closeAll(cs ...io.Closer) (err error) {
	for _, c := range cs {
		err = errors.Join(err, c.Close())
	}
	return err
}

func Interleave(w io.Writer, left, right string) (err error) {
	a, err := os.Open(left)
	if err != nil {
		return err
	}
	b, err := os.Open(right)
	if err != nil {
		a.Close()
		return err
	}
	defer func() { err = errors.Join(err, closeAll(a, b)) }()
	sa, sb := bufio.NewScanner(a), bufio.NewScanner(b)
	for sa.Scan() && sb.Scan() {
		fmt.Fprintln(w, sa.Text(), sb.Text())
	}
	return errors.Join(sa.Err(), sb.Err())
}
