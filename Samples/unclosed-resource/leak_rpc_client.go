package arith

import "net/rpc"

type Args struct{ A, B int }

func Multiply(addr string, a, b int) (product int, err error) {
	client, err := rpc.Dial("tcp", addr) // want "GL30[45]"
	if err != nil {
		return 0, err
	}
	err = client.Call("Arith.Multiply", &Args{a, b}, &product)
	return product, err
}
