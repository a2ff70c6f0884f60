// Command parcelwatch tells where parcels are. It asks the carrier, whose part a stub on loopback plays.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"time"

	"example.com/leakyservice/internal/carrier"
	"example.com/leakyservice/internal/client"
	"example.com/leakyservice/internal/estimate"
	"example.com/leakyservice/internal/httpapi"
	"example.com/leakyservice/internal/labels"
	"example.com/leakyservice/internal/prefetch"
	"example.com/leakyservice/internal/store"
	"example.com/leakyservice/internal/watch"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:0", "address to listen on")
	ready := flag.String("ready", "", "file that receives the address once the service listens")
	parcels := flag.Int("parcels", 50, "number of parcels to begin with")
	flag.Parse()
	if err := run(*addr, *ready, *parcels); err != nil {
		log.Fatal(err)
	}
}

func run(addr, ready string, parcels int) error {
	upstream, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer upstream.Close()
	stub := &http.Server{Handler: carrier.Handler(), ReadHeaderTimeout: 5 * time.Second}
	go stub.Serve(upstream)

	templates, err := os.MkdirTemp("", "parcelwatch-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(templates)
	if err := labels.Prepare(templates); err != nil {
		return err
	}

	known := store.Seed(parcels)
	ask := client.New("http://" + upstream.Addr().String())
	watcher := watch.New(known)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go watcher.SendBack(ctx)
	api := &httpapi.Server{
		Store:     known,
		Carrier:   ask,
		Prefetch:  prefetch.New(ask),
		Labels:    labels.Printer{Dir: templates},
		Estimator: estimate.New(known),
		Watcher:   watcher,
	}

	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	defer l.Close()
	if ready != "" {
		if err := os.WriteFile(ready, []byte(l.Addr().String()), 0o644); err != nil {
			return fmt.Errorf("saying that the service is ready: %w", err)
		}
	}
	log.Printf("parcelwatch listens on %s, the carrier on %s", l.Addr(), upstream.Addr())
	srv := &http.Server{Handler: api.Routes(), ReadHeaderTimeout: 5 * time.Second}
	return srv.Serve(l)
}
