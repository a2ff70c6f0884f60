package metrics

import "time"

type Plugin struct{ update func() }

func (p *Plugin) Run() {
	ticker := time.NewTicker(5 * time.Second)
	for range ticker.C {
		p.update()
	}
}

func Each(pause time.Duration, work func(time.Time)) {
	t := time.NewTicker(pause)
	for now := range t.C {
		if now.IsZero() {
			continue
		}
		work(now)
	}
}

func init() {
	go func() {
		ticker := time.NewTicker(time.Minute)
		for range ticker.C {
			println("alive")
		}
	}()
}
