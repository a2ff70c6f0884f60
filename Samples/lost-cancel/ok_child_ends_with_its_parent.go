package server

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"
)

type site struct {
	ctx    context.Context
	cancel context.CancelFunc
	http   http.Server
}

func newSite() *site {
	s := &site{}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s
}

func (s *site) Stop() error {
	defer s.cancel()
	ctx, _ := context.WithTimeout(s.ctx, 10*time.Second)
	return s.http.Shutdown(ctx)
}

func serve(server *http.Server, signals chan os.Signal) {
	running, stop := context.WithCancel(context.Background())
	go func() {
		<-signals
		last, _ := context.WithTimeout(running, time.Minute)
		if err := server.Shutdown(last); err != nil {
			log.Fatal(err)
		}
		stop()
	}()
	server.ListenAndServe()
	<-running.Done()
}

var life, end = context.WithCancel(context.Background())

func drain(server *http.Server) error {
	defer func() {
		log.Print("drained")
		end()
	}()
	soon, _ := context.WithDeadline(life, time.Now().Add(time.Second))
	return server.Shutdown(soon)
}
