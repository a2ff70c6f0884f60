package sessions

import (
	"crypto/rand"
	"net/http"
	"sync"
	"time"
)

type store struct {
	sync.Mutex
	byToken map[string]time.Time
}

type manager struct {
	store
	cookie string
}

var sessions = manager{
	store:  store{byToken: make(map[string]time.Time)},
	cookie: "sid",
}

func (m *manager) open(w http.ResponseWriter) {
	token := rand.Text()
	m.Lock()
	m.byToken[token] = time.Now() // want "GL101"
	m.Unlock()
	http.SetCookie(w, &http.Cookie{Name: m.cookie, Value: token})
}

func Login(w http.ResponseWriter, r *http.Request) {
	sessions.open(w)
	http.Redirect(w, r, "/", http.StatusSeeOther)
}
