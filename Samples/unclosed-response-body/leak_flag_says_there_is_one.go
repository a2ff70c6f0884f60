package samples

import "net/http"

func tried(u string) (*http.Response, bool) {
	resp, err := http.Get(u)
	if err != nil {
		return nil, true
	}
	return resp, false
}

// Left where there is a response.
func isAnswered(u string) bool {
	resp, hasFailed := tried(u) // want "when line 20 returns"
	if hasFailed {
		return false
	}
	if resp.StatusCode != http.StatusOK {
		return false
	}
	resp.Body.Close()
	return true
}
