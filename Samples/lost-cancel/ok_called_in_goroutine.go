package background

import (
	"context"
	"log"
	"time"
)

func Refresh(load func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	go func() {
		defer cancel()
		if err := load(ctx); err != nil {
			log.Print("refresh: ", err)
		}
	}()
}
