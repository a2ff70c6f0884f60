package whois

import (
	"bufio"
	"fmt"
	"net"
)

func Lookup(server, domain string) (string, error) {
	conn, err := net.Dial("tcp", server+":43") // want "GL304"
	if err != nil {
		return "", err
	}
	fmt.Fprintf(conn, "%s\r\n", domain)
	return bufio.NewReader(conn).ReadString('\n')
}
