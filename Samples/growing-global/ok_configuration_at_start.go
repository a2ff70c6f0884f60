package main

import (
	"bufio"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

var backends = map[string]string{}

func configure(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for s := bufio.NewScanner(strings.NewReader(string(data))); s.Scan(); {
		host, target, ok := strings.Cut(s.Text(), " ")
		if !ok {
			return fmt.Errorf("bad line %q", s.Text())
		}
		backends[host] = target
	}
	return nil
}

func main() {
	if err := configure("backends.conf"); err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe("localhost:8081", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, backends[r.Host]+r.URL.Path, http.StatusFound)
	})))
}
