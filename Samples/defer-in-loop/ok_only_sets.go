package headers

import (
	"net/http"
	"strings"
)

// The host comes last, for the other headers are made from what it was before.
func Apply(request *http.Request, headers map[string]string, expand func(*http.Request, string) string) {
	for name, value := range headers {
		if strings.EqualFold(name, "Host") {
			defer func() {
				if value != "" {
					request.Host = expand(request, value)
				}
			}()
			continue
		}
		request.Header.Set(name, expand(request, value))
	}
}
