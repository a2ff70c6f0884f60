package flagged

import (
	"fmt"
	"log"
	"net/http"
	"strings"
)

type Verdict struct {
	Reason string
	Score  int
}

var verdicts map[string]Verdict

func all() map[string]Verdict {
	if verdicts == nil {
		verdicts = make(map[string]Verdict, 1024)
	}
	return verdicts
}

func Judge(comment string) Verdict {
	if v, ok := all()[comment]; ok {
		return v
	}
	v := Verdict{Score: strings.Count(comment, "http")}
	if v.Score > 3 {
		v.Reason = "links"
		log.Printf("flagged: %.40q", comment)
	}
	all()[comment] = v // want "GL101"
	return v
}

func Comment(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, Judge(r.FormValue("comment")).Reason)
}
