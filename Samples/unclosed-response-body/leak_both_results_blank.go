package flushcache

import "net/http"

type Node struct{ Addr string }

func Flush(nodes []Node) {
	for _, n := range nodes {
		_, _ = http.Get("http://" + n.Addr + "/debug/flush") // want "GL302"
	}
}
