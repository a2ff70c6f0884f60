package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/signal"
)

func main() {
	ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt)
	addrs, err := net.DefaultResolver.LookupHost(ctx, "localhost")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(addrs)
}
