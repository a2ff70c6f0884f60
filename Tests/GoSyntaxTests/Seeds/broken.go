package broken

func open() {
	if x := {
	for i := 0; i < {
	y := [3
	foo(a, b
	switch { case 1: case
}

type T struct { a int b string

func closed() int { return 1 }

var v = func( {

var w = "unterminated
var z = 'ab' + 0x + 1_ + 09 + '\q'
type U[P *] int
import "late"
else }}}
const k = @ # $ ? \
func (r *R) m(a, b int, string) { go f; defer (g()); x.(type); a[1:2:]; a[::3]; a[] }
