package orders

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
)

type API struct {
	hc    *http.Client
	token string
}

func (a *API) send(method, path string, payload any) (*http.Response, error) {
	var body bytes.Buffer
	if err := json.NewEncoder(&body).Encode(payload); err != nil {
		return nil, err
	}
	req, err := http.NewRequest(method, "https://orders.example"+path, &body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+a.token)
	return a.hc.Do(req)
}

func (a *API) Cancel(id int) error {
	_, err := a.send(http.MethodPut, fmt.Sprintf("/orders/%d/cancel", id), nil) // want "GL302"
	return err
}
