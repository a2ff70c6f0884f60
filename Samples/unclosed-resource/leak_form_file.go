package avatar

import (
	"image"
	_ "image/jpeg"
	"net/http"
)

func Upload(store func(string, image.Image) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		picture, header, err := r.FormFile("picture") // want "GL305"
		if err != nil {
			http.Error(w, "no picture", http.StatusBadRequest)
			return
		}
		img, _, err := image.Decode(picture)
		if err != nil {
			http.Error(w, "not a picture", http.StatusUnsupportedMediaType)
			return
		}
		if err := store(header.Filename, img); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}
