package grid

import (
	"archive/zip"
	"fmt"
)

type Atlas struct{ Dir string }

func (a Atlas) Tiles(width, height int) (n int, err error) {
	for x := range width {
		for y := 0; y < height; y++ {
			z, err := zip.OpenReader(fmt.Sprintf("%s/%d-%d.zip", a.Dir, x, y))
			if err != nil {
				return n, err
			}
			defer z.Close() // want "GL307"
			n += len(z.File)
		}
	}
	return n, nil
}
