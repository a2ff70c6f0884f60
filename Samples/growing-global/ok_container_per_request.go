package form

import (
	"fmt"
	"net/http"
)

type problems struct {
	list   []string
	fields map[string]bool
}

func (p *problems) add(field, text string) {
	if p.fields == nil {
		p.fields = make(map[string]bool)
	}
	p.fields[field] = true
	p.list = append(p.list, field+": "+text)
}

func Validate(w http.ResponseWriter, r *http.Request) {
	var p problems
	for _, field := range []string{"name", "mail", "zip"} {
		if r.FormValue(field) == "" {
			p.add(field, "is missing")
		}
	}
	if len(p.list) > 0 {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
	for _, text := range p.list {
		fmt.Fprintln(w, text)
	}
}
