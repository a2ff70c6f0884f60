// Command drive sends parcelwatch a bounded number of requests and shows what the process holds before and after.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"time"

	"example.com/leakyservice/internal/httpapi"
)

// warmUp is how many rounds fill what is allowed to grow up to a bound, before the first look.
const warmUp = 20

func main() {
	base := flag.String("url", "", "address of the service, http://host:port")
	rounds := flag.Int("rounds", 60, "number of rounds; each asks everything once")
	flag.Parse()
	if err := run(*base, *rounds); err != nil {
		log.Fatal(err)
	}
}

func run(base string, rounds int) error {
	d := driver{base: base, http: &http.Client{Timeout: 10 * time.Second}}
	for n := range warmUp {
		if err := d.round(n); err != nil {
			return err
		}
	}
	before, err := d.stats()
	if err != nil {
		return err
	}
	for n := range rounds {
		if err := d.round(n); err != nil {
			return err
		}
	}
	time.Sleep(1500 * time.Millisecond)
	after, err := d.stats()
	if err != nil {
		return err
	}
	fmt.Printf("%-12s %10s %10s %10s\n", "", "before", "after", "grown by")
	fmt.Printf("%-12s %10d %10d %+10d\n", "heap KB", before.Heap>>10, after.Heap>>10, int64(after.Heap>>10)-int64(before.Heap>>10))
	fmt.Printf("%-12s %10d %10d %+10d\n", "goroutines", before.Goroutines, after.Goroutines, after.Goroutines-before.Goroutines)
	fmt.Printf("%-12s %10d %10d %+10d\n", "descriptors", before.Descriptors, after.Descriptors, after.Descriptors-before.Descriptors)
	fmt.Printf("%d requests\n", d.sent)
	return nil
}

type driver struct {
	base string
	http *http.Client
	sent int
}

// round asks everything the service offers once, about one parcel.
func (d *driver) round(n int) error {
	parcel := fmt.Sprintf("/parcels/P%04d", n%50+1)
	photo := bytes.Repeat([]byte{byte(n)}, 48<<10)
	asks := []struct {
		method, path string
		body         []byte
	}{
		{"GET", parcel, nil},
		{"POST", parcel + "/scans?depot=Gent", photo},
		{"GET", parcel + "/scans", nil},
		{"GET", parcel + "/label?size=large", nil},
		{"GET", parcel + "/label?size=draft", nil},
		{"GET", parcel + "/eta", nil},
		{"GET", parcel + "/price", nil},
		{"POST", parcel + "/warm", nil},
		{"POST", parcel + "/watch", nil},
		{"POST", parcel + "/hold", nil},
	}
	for _, a := range asks {
		if err := d.send(a.method, a.path, a.body); err != nil {
			return err
		}
	}
	return nil
}

func (d *driver) send(method, path string, body []byte) error {
	req, err := http.NewRequest(method, d.base+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("X-Caller", fmt.Sprintf("driver-%06d", d.sent))
	d.sent++
	resp, err := d.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return err
}

func (d *driver) stats() (s httpapi.Stats, err error) {
	resp, err := d.http.Get(d.base + "/debug/stats")
	if err != nil {
		return s, err
	}
	defer resp.Body.Close()
	err = json.NewDecoder(resp.Body).Decode(&s)
	return s, err
}
