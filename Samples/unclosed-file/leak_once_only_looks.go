package once

import (
	"log"
	"os"
	"sync"
)

func open(path string, greeted *sync.Once) (string, error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return "", err
	}
	greeted.Do(func() { log.Print("first file ", f.Name()) })
	return f.Name(), nil
}
