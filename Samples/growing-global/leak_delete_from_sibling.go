package players

import "sync"

type Player struct {
	ID, Name string
}

var (
	mu     sync.Mutex
	byID   = map[string]*Player{}
	byName = map[string]*Player{}
)

func Enter(id, name string) *Player {
	p := &Player{ID: id, Name: name}
	mu.Lock()
	defer mu.Unlock()
	byID[id] = p
	byName[name] = p // want "GL101"
	return p
}

func Leave(p *Player) {
	mu.Lock()
	defer mu.Unlock()
	delete(byID, p.ID)
}

func Find(name string) (*Player, bool) {
	mu.Lock()
	defer mu.Unlock()
	p, ok := byName[name]
	return p, ok
}
