package picture

import (
	"image"
	_ "image/gif"
	"net/http"
)

func Size(url string) (image.Point, error) {
	resp, err := http.Get(url)
	defer func() {
		if resp != nil {
			resp.Body.Close()
		}
	}()
	if err != nil {
		return image.Point{}, err
	}
	cfg, _, err := image.DecodeConfig(resp.Body)
	return image.Pt(cfg.Width, cfg.Height), err
}
