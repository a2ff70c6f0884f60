package stock

import (
	"fmt"
	"net/http"
)

func Price(symbol string) (cents int, err error) {
	resp, err := http.Get("https://stock.example/" + symbol)
	if err != nil {
		return 0, err
	}
	finish := func() { resp.Body.Close() }
	if resp.StatusCode == http.StatusNoContent {
		finish()
		return 0, fmt.Errorf("stock: %s is not traded", symbol)
	}
	_, err = fmt.Fscanf(resp.Body, "%d", &cents)
	finish()
	return cents, err
}
