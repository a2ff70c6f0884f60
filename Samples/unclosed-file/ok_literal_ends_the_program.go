package setup

import (
	"log"
	"os"
)

func run(files map[string][]byte) {
	var made []string
	fail := func(format string, args ...any) {
		for _, path := range made {
			if err := os.Remove(path); err != nil {
				log.Printf("cannot remove %s: %v", path, err)
			}
		}
		log.Printf(format, args...)
		os.Exit(1)
	}
	write := func(path string, data []byte) {
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			fail("cannot create %s: %v", path, err)
		}
		made = append(made, path)
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
