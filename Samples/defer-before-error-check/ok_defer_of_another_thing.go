package guarded

import (
	"log"
	"os"
	"sync"
	"time"
)

var mu sync.Mutex

func Append(path, line string) error {
	begin := time.Now()
	mu.Lock()
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	defer mu.Unlock()
	defer func() { log.Printf("append took %s", time.Since(begin)) }()
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.WriteString(line + "\n")
	return err
}
