package chains

import (
	"io"
	"os"
)

func Follow(links []string, roles map[string]string, show func(io.Reader)) error {
	for range links {
		for at, link := range links {
			if at == 0 {
				f, err := os.Open(link)
				if err != nil {
					return err
				}
				defer f.Close() // want "GL307"
				show(f)
			}
		}
	}
	// Many roles may have one link.
	for _, link := range roles {
		if link == "owner" {
			f, err := os.Open(link)
			if err != nil {
				return err
			}
			defer f.Close() // want "GL307"
			show(f)
		}
	}
	for at, link := range links {
		switch at {
		case 0:
			continue
		default:
			f, err := os.Open(link)
			if err != nil {
				return err
			}
			defer f.Close() // want "GL307"
			show(f)
		}
	}
	return nil
}
