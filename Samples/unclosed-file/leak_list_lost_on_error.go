package volumes

import "os"

// OpenAll opens the parts of an archive; when one is missing, those before it stay open.
func OpenAll(names []string) ([]*os.File, error) {
	var parts []*os.File
	for _, name := range names {
		part, err := os.Open(name) // want "GL301"
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}
