package plural

import "sync"

type table struct {
	sync.Mutex
	forms map[string]string
}

var cached table

func Of(word string) string {
	cached.Lock()
	defer cached.Unlock()
	if p, ok := cached.forms[word]; ok {
		return p
	}
	if cached.forms == nil || len(cached.forms) > 10_000 {
		cached.forms = make(map[string]string)
	}
	p := word + "s"
	cached.forms[word] = p
	return p
}
