package generics

type number interface {
	~int | ~int8 | float64
	comparable
	String() string
}

type list[T any] struct {
	head, tail *element[T]
	list2[T]
	array [N]T
	pair[T, int]
}

type element[T any] struct {
	next  *element[T]
	value T
}

type (
	array    [N]int
	product  [N * M]int
	called   [f(N)]int
	pointers [P *T,]int
	params1[P *T, Q any] struct{}
	params2[P *struct{}] struct{}
	params3[P (interface{ M() })] int
	params4[P *int | string, Q ~[]P] func(P) Q
	params5[K comparable, V interface{ ~int }] map[K]V
	set[T comparable] = map[T]struct{}
)

func apply[S ~[]E, E any](s S, f func(E) E) (result S) {
	for i, e := range s {
		s[i] = f(e)
	}
	return apply[S, E](s, f)
}

func (l *list[T]) push(value T) { l.head = &element[T]{value: value} }

func (l *list[T]) convert[U any](f func(T) U) list[U] { return list[U]{} }

func use(a [4]int, b []int, c list[int]) {}

func types(list[int], pair[int, string], *element[int], a.b[c]) {}

var x = pair[int, []string]{1, nil}
var y = f[int](1)(2)
var z = a < b
