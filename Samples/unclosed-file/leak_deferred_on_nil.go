package samples

import (
	"io"
	"os"
)

// The defer has the file that there was when it was deferred: none.
func readManifest(path string) ([]byte, error) {
	var manifest *os.File
	defer manifest.Close()
	manifest, err := os.Open(path) // want "file opened by os.Open is not closed when line 16 returns"
	if err != nil {
		return nil, err
	}
	return io.ReadAll(manifest)
}
