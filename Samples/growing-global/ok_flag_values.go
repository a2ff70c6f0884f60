package main

import (
	"flag"
	"fmt"
	"strings"
)

type headers []string

func (h *headers) String() string { return strings.Join(*h, ", ") }

func (h *headers) Set(v string) error {
	if !strings.Contains(v, ":") {
		return fmt.Errorf("%q has no colon", v)
	}
	*h = append(*h, v)
	return nil
}

var extra headers

func main() {
	flag.Var(&extra, "H", "header to send, may be repeated")
	flag.Parse()
	for _, h := range extra {
		fmt.Println(h)
	}
}
