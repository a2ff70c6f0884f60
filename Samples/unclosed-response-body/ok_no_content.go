package feed

import (
	"encoding/json"
	"net/http"
)

type Item struct{ Title string }

func Delete(request *http.Request) (string, error) {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	if response.StatusCode == http.StatusNoContent {
		return "", nil
	}
	defer response.Body.Close()
	var message struct{ Text string }
	err = json.NewDecoder(response.Body).Decode(&message)
	return message.Text, err
}

func Refresh(request *http.Request, known []Item) ([]Item, error) {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	switch response.StatusCode {
	case http.StatusNotModified:
		return known, nil
	default:
	}
	defer response.Body.Close()
	var items []Item
	err = json.NewDecoder(response.Body).Decode(&items)
	return items, err
}

func Ready(client *http.Client, url string) (bool, error) {
	response, err := client.Get(url)
	if err != nil {
		return false, err
	}
	if 204 == response.StatusCode {
		return true, nil
	}
	return false, response.Body.Close()
}
