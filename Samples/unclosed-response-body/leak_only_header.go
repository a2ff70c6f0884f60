package ratelimit

import (
	"net/http"
	"strconv"
)

func Remaining(api string) (left int, err error) {
	resp, err := http.Get(api + "/rate_limit") // want "GL302"
	if err != nil {
		return
	}
	return strconv.Atoi(resp.Header.Get("X-RateLimit-Remaining"))
}
