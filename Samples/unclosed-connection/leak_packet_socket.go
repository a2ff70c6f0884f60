package ntp

import (
	"encoding/binary"
	"errors"
	"net"
	"time"
)

func Seconds(server *net.UDPAddr) (uint32, error) {
	pc, err := net.ListenPacket("udp", ":0") // want "GL304"
	if err != nil {
		return 0, err
	}
	ask := make([]byte, 48)
	ask[0] = 0x1b
	if _, err := pc.WriteTo(ask, server); err != nil {
		return 0, err
	}
	pc.SetReadDeadline(time.Now().Add(time.Second))
	n, _, err := pc.ReadFrom(ask)
	if err != nil {
		return 0, err
	}
	if n < 48 {
		return 0, errors.New("ntp: short answer")
	}
	return binary.BigEndian.Uint32(ask[40:]), nil
}
