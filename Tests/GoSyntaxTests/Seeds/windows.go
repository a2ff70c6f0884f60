package windows

var a = `x
y`
// comment
func f() {
	return
}
