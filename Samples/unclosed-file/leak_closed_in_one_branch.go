package thumbs

import (
	"image"
	"image/jpeg"
	"image/png"
	"os"
)

type Encoder struct {
	Quality int
}

func (e *Encoder) Save(img image.Image, path string, lossless bool) error {
	out, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644) // want "GL301"
	if err != nil {
		return err
	}
	if lossless {
		if err := png.Encode(out, img); err != nil {
			out.Close()
			return err
		}
		return out.Close()
	}
	return jpeg.Encode(out, img, &jpeg.Options{Quality: e.Quality})
}
