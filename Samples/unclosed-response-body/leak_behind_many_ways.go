package manyways

import (
	"log"
	"net/http"
	"time"
)

type options struct {
	a0    string
	a1    string
	a2    string
	a3    string
	a4    string
	a5    string
	a6    string
	a7    string
	a8    string
	a9    string
	a10   string
	a11   string
	a12   string
	check string
}

func report(text string) { log.Print(text) }

// run comes to the place where it asks in more ways than can be gone through, and remembers them all.
func run(o options) {
	has0 := false
	if o.a0 != "" {
		has0 = true
	}
	has1 := false
	if o.a1 != "" {
		has1 = true
	}
	has2 := false
	if o.a2 != "" {
		has2 = true
	}
	has3 := false
	if o.a3 != "" {
		has3 = true
	}
	has4 := false
	if o.a4 != "" {
		has4 = true
	}
	has5 := false
	if o.a5 != "" {
		has5 = true
	}
	has6 := false
	if o.a6 != "" {
		has6 = true
	}
	has7 := false
	if o.a7 != "" {
		has7 = true
	}
	has8 := false
	if o.a8 != "" {
		has8 = true
	}
	has9 := false
	if o.a9 != "" {
		has9 = true
	}
	has10 := false
	if o.a10 != "" {
		has10 = true
	}
	has11 := false
	if o.a11 != "" {
		has11 = true
	}
	has12 := false
	if o.a12 != "" {
		has12 = true
	}
	for {
		resp, err := http.Get(o.check) // want "body of the response from http.Get is never closed"
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		if resp.StatusCode == http.StatusOK {
			break
		}
		time.Sleep(time.Second)
	}
	if has0 {
		report(o.a0)
	}
	if has1 {
		report(o.a1)
	}
	if has2 {
		report(o.a2)
	}
	if has3 {
		report(o.a3)
	}
	if has4 {
		report(o.a4)
	}
	if has5 {
		report(o.a5)
	}
	if has6 {
		report(o.a6)
	}
	if has7 {
		report(o.a7)
	}
	if has8 {
		report(o.a8)
	}
	if has9 {
		report(o.a9)
	}
	if has10 {
		report(o.a10)
	}
	if has11 {
		report(o.a11)
	}
	if has12 {
		report(o.a12)
	}
}

// quick asks in as many ways, and closes.
func quick(o options) bool {
	has0 := false
	if o.a0 != "" {
		has0 = true
	}
	has1 := false
	if o.a1 != "" {
		has1 = true
	}
	has2 := false
	if o.a2 != "" {
		has2 = true
	}
	has3 := false
	if o.a3 != "" {
		has3 = true
	}
	has4 := false
	if o.a4 != "" {
		has4 = true
	}
	has5 := false
	if o.a5 != "" {
		has5 = true
	}
	has6 := false
	if o.a6 != "" {
		has6 = true
	}
	has7 := false
	if o.a7 != "" {
		has7 = true
	}
	has8 := false
	if o.a8 != "" {
		has8 = true
	}
	has9 := false
	if o.a9 != "" {
		has9 = true
	}
	has10 := false
	if o.a10 != "" {
		has10 = true
	}
	has11 := false
	if o.a11 != "" {
		has11 = true
	}
	has12 := false
	if o.a12 != "" {
		has12 = true
	}
	resp, err := http.Get(o.check)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	if has0 {
		report(o.a0)
	}
	if has1 {
		report(o.a1)
	}
	if has2 {
		report(o.a2)
	}
	if has3 {
		report(o.a3)
	}
	if has4 {
		report(o.a4)
	}
	if has5 {
		report(o.a5)
	}
	if has6 {
		report(o.a6)
	}
	if has7 {
		report(o.a7)
	}
	if has8 {
		report(o.a8)
	}
	if has9 {
		report(o.a9)
	}
	if has10 {
		report(o.a10)
	}
	if has11 {
		report(o.a11)
	}
	if has12 {
		report(o.a12)
	}
	return resp.StatusCode == http.StatusOK
}
