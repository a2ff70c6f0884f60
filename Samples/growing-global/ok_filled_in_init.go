package mimes

import "strings"

var byExt = make(map[string]string)
var known []string

func init() {
	for _, line := range strings.Split("html text/html\ncss text/css\njs text/javascript", "\n") {
		ext, kind, _ := strings.Cut(line, " ")
		add("."+ext, kind)
	}
}

func add(ext, kind string) {
	byExt[ext] = kind
	known = append(known, ext)
}

func Type(ext string) (string, bool) {
	kind, ok := byExt[ext]
	return kind, ok
}
