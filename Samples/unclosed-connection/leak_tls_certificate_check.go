package certs

import (
	"crypto/tls"
	"errors"
	"time"
)

func Expiry(host string) (time.Time, error) {
	conn, err := tls.Dial("tcp", host+":443", &tls.Config{ServerName: host}) // want "GL304"
	if err != nil {
		return time.Time{}, err
	}
	chain := conn.ConnectionState().PeerCertificates
	if len(chain) == 0 {
		return time.Time{}, errors.New("certs: no certificate")
	}
	return chain[0].NotAfter, nil
}
