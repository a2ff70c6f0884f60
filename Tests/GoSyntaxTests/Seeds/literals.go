package literals

var numbers = []any{
	0, 1, 007, 0b1010, 0B1, 0o17, 0O7, 0xFF, 0X1f, 1_000_000, 0x_FF, 0b_1,
	1., .5, 1e10, 1E-3, 1.5e+3, 0x1p-2, 0X1.8P1, 0x.8p0, 1_0.2_5, 1e1_0,
	1i, 0123i, 1.5i, 0x1p1i, 08i, 09.5, 1e3i,
}

var text = []any{
	"", "\a\b\f\n\r\t\v\\\"", "\000\377\x00\u1234\U0010FFFF", `raw \n "quoted"`,
	'a', '\'', '\\', '\n', '\000', '\xff', '\u12e4', '\U00101234', 'é', '世', '"',
}

var Größe, 日本語, _x, x1, αβγ, a٣ = 1, 2, 3, 4, 5, 6 // Unicode letters and digits

/* a comment
over lines */ var after = 1 /* acts as a newline
*/ var next = 2
