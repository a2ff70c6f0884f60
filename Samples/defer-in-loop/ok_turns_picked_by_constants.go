package chains

import (
	"io"
	"os"
)

// The first link is opened to its end, and those that follow are only counted.
func Follow(links []string, roles map[string]string, show func(io.Reader)) error {
	for at, link := range links {
		switch at {
		case 0, 1:
			f, err := os.Open(link)
			if err != nil {
				return err
			}
			defer f.Close()
			show(f)
		case len(links) - 1:
			continue
		}
		if at == 2 && len(link) > 1 {
			f, err := os.Open(link)
			if err != nil {
				return err
			}
			defer f.Close()
			show(f)
		}
	}
	for role, link := range roles {
		if role == "owner" {
			f, err := os.Open(link)
			if err != nil {
				return err
			}
			defer f.Close()
			show(f)
		}
	}
	return nil
}
