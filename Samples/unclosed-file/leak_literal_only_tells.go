package setup

import (
	"log"
	"os"
)

func run(files map[string][]byte, strict bool) {
	fail := func(format string, args ...any) {
		log.Printf(format, args...)
		if strict {
			os.Exit(1)
		}
	}
	write := func(path string, data []byte) {
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // want "not closed when the function ends"
		if err != nil {
			fail("cannot create %s: %v", path, err)
			return
		}
		_, err = f.Write(data)
		if err == nil {
			err = f.Close()
		}
		if err != nil {
			fail("cannot write %s: %v", path, err)
		}
	}
	for path, data := range files {
		write(path, data)
	}
}
