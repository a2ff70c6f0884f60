package plugins

import "archive/zip"

type Plugin struct {
	Path  string
	Files []string
}

func (p *Plugin) Load() error {
	z, err := zip.OpenReader(p.Path)
	defer z.Close() // want "GL308"
	if err == nil {
		p.Files = p.Files[:0]
		for _, f := range z.File {
			p.Files = append(p.Files, f.Name)
		}
	}
	return err
}
