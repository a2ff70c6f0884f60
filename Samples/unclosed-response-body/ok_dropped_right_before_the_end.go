package shutdown

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func sayGoodbye(to string) {
	fmt.Println("going")
	http.Post(to, "text/plain", nil)
	os.Exit(0)
}

func sayWhy(to string, err error) {
	_, _ = http.Get(to + "?why=" + err.Error())
	log.Fatal(err)
}

func sayIfAsked(to string, isAsked bool) {
	if isAsked {
		http.Get(to)
		log.Print("told")
		os.Exit(3)
	}
	fmt.Println("silent")
}
