// Package grammar has every statement, expression and type of Go once.
package grammar

import (
	"fmt"
	. "math"
	_ "net/http"
	str "strings"
)

const (
	a, b = iota, 1 << iota
	c, d
)

const e float64 = 1e3

var (
	f, g   int = 1, 2
	h          = map[string][]int{"x": {1, 2}, "y": nil}
	i          = [...]int{2: 1, 4}
	j          = &point{x: 1, y: 2}
	k          = struct{ a, b int }{1, 2}
	l      func(a, b int, c ...string) (n int, err error)
	m      <-chan (<-chan int)
	n      chan<- func(int, string) chan int
	o      = (<-chan int)(nil)
	p      = []func(){func() {}, nil}
	q, r   = *j, (*j).x
	s      = "a" + `b
c` + "\x41\u00e9\U0001F600\101\n"
	t = 'x' + '\'' + '\x00' + '世'
)

type point struct {
	x, y int `json:"x"`
	*fmt.Formatter
	str.Builder
	inner struct {
		a [4]int
		b []*point
	}
}

type (
	alias  = point
	shape  interface {
		Area() float64
		Move(dx, dy float64) (shape, error)
		fmt.Stringer
	}
	visit func(p *point) bool
)

func init() {}

func (p *point) Move(dx, dy int) *point {
	p.x += dx
	p.y, p.x = p.x, p.y
	return p
}

func named(a, b int, c ...string) (n int, err error) {
	defer func() { recover() }()
	go named(1, 2, c...)
	if n := a; n > b && !(b <= 0) || a == b {
		return 0, nil
	} else if v, ok := h["x"]; ok {
		_ = v[1:2:3]
		_ = v[:]
	} else {
		goto end
	}
	for i := 0; i < 10; i++ {
		continue
	}
	for n < 3 {
		n++
	}
	for {
		break
	}
	for range 10 {
	}
	for k, v := range h {
		fmt.Println(k, v)
	}
	for f, g = range i {
	}
	for x := range func(yield func(int) bool) { yield(1) } {
		_ = x
	}
outer:
	for {
		switch x := a; x {
		case 1, 2:
			fallthrough
		case 3:
			break outer
		default:
		}
		switch {
		case a > b:
		}
		switch x := any(a).(type) {
		case int, *point, []func() int:
			_ = x
		case nil:
		}
		switch any(a).(type) {
		}
		select {
		case x, ok := <-m:
			_, _ = x, ok
		case n <- nil:
		case <-m:
		default:
			continue outer
		}
	}
	{
		var x, y = 1, 2
		type local struct{ next *local }
		const z = x &^ y
		_ = z
	}
	a, b = b<<1|a&3^-b, +a/b%^a
	a &^= b
	n--
	_ = point{}
	_ = []point{{1, 2, nil, str.Builder{}, k}, {x: 1}}
	_ = map[point]*point{{x: 1}: {y: 2}}
	_ = func() int { return 1 }()
	_ = any(a).(interface{ M() })
	_ = Sqrt(float64(len("x")))
	;
end:
}

func external(x int) int
