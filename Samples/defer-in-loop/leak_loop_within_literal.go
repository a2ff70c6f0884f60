package crawl

import (
	"log"
	"net/http"
	"sync"
)

func Sites(sites map[string][]string) {
	var wg sync.WaitGroup
	for host, paths := range sites {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for _, p := range paths {
				resp, err := http.Get("https://" + host + p)
				if err != nil {
					log.Print(err)
					continue
				}
				defer resp.Body.Close() // want "GL307"
				log.Print(host, p, resp.StatusCode)
			}
		}()
	}
	wg.Wait()
}
