package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

func greet(address string) (net.Conn, error) {
	conn, err := net.Dial("tcp", address) // want "GL304"
	if err != nil {
		return nil, err
	}
	if _, err := fmt.Fprintln(conn, "hello"); err != nil {
		return nil, err
	}
	return conn, nil
}

func ask(address string) (string, error) {
	conn, err := net.Dial("tcp", address) // want "GL304"
	if err != nil {
		return "", err
	}
	word, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return "", err
	}
	conn.Close()
	return word, nil
}

func knock(address string) error {
	conn, err := net.Dial("tcp", address) // want "GL304"
	if err != nil {
		return err
	}
	if _, err := conn.Write([]byte{1}); err != nil {
		return err
	}
	return conn.Close()
}

// The way of main ends, that of the handler does not.
func word(w http.ResponseWriter, r *http.Request) {
	word, err := ask(r.FormValue("from"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	fmt.Fprint(w, word)
}

func main() {
	for knock(os.Args[1]) != nil {
		time.Sleep(time.Second)
	}
	if _, err := ask(os.Args[1]); err != nil {
		log.Fatal(err)
	}
	for _, address := range os.Args[2:] {
		conn, err := greet(address)
		if err != nil {
			log.Print(err)
			continue
		}
		defer conn.Close() // want "GL307"
	}
	http.HandleFunc("/word", word)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
