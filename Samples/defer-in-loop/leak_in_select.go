package broker

import (
	"context"
	"database/sql"
	"log"
)

type Broker struct {
	db   *sql.DB
	asks chan string
}

func (b *Broker) Serve(ctx context.Context) error {
	for {
		select {
		case q := <-b.asks:
			rows, err := b.db.QueryContext(ctx, q)
			if err != nil {
				log.Print(err)
				continue
			}
			defer rows.Close() // want "GL307"
			for rows.Next() {
				log.Print("row of ", q)
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
