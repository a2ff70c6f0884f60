package capture

import (
	"bufio"
	"bytes"
	"net/http"
	"strings"
)

func Status(packet []byte) int {
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(packet)), nil)
	if err != nil {
		return 0
	}
	return resp.StatusCode
}

func Server(text string) string {
	reader := bufio.NewReader(strings.NewReader(text))
	if resp, err := http.ReadResponse(reader, nil); err == nil {
		return resp.Header.Get("Server")
	}
	return ""
}

func Length(buffer *bytes.Buffer) int64 {
	resp, err := http.ReadResponse(bufio.NewReader(buffer), nil)
	if err != nil {
		return 0
	}
	return resp.ContentLength
}
