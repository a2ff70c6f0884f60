package geoip

import (
	"log"
	"sync"
	"time"
)

type Database struct {
	mu   sync.RWMutex
	file string
}

var (
	once   sync.Once
	shared *Database
)

func (d *Database) reload() {
	for {
		time.Sleep(time.Hour)
		d.mu.Lock()
		log.Print("reloading ", d.file)
		d.mu.Unlock()
	}
}

func Shared() *Database {
	once.Do(func() {
		shared = &Database{file: "/var/lib/geoip.db"}
		go shared.reload()
	})
	return shared
}
