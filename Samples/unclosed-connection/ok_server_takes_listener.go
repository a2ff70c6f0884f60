package web

import (
	"crypto/tls"
	"net"
	"net/http"
)

func Run(addr string, h http.Handler, cfg *tls.Config) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	srv := &http.Server{Handler: h}
	if cfg != nil {
		return srv.Serve(tls.NewListener(l, cfg))
	}
	return srv.Serve(l)
}
