package relay

import (
	"context"
	"fmt"
	"net/http"
)

type Relay struct {
	incoming chan string
}

func (s *Relay) pump(ctx context.Context, topic string) {
	for {
		select {
		case msg := <-s.incoming:
			fmt.Println(topic, msg)
		case <-ctx.Done():
			break
		}
	}
}

func (s *Relay) Subscribe(w http.ResponseWriter, r *http.Request) {
	go s.pump(r.Context(), r.FormValue("topic")) // want "GL201"
	fmt.Fprintln(w, "subscribed")
}
