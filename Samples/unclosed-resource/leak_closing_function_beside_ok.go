package ledger

import "errors"

type Book struct{ readers int }

// Hold keeps the book open until release is called; there is none where it is closed already.
func (b *Book) Hold() (release func(), ok bool) {
	if b.readers == 0 {
		return nil, false
	}
	b.readers++
	return func() { b.readers-- }, true
}

func holdFor(b *Book) (release func(), ok bool) {
	if b == nil {
		return func() {}, true
	}
	return b.Hold()
}

func sum(b *Book, pages []int) (int, error) {
	release, ok := b.Hold() // want "closing function from b.Hold is not called when line 29 returns"
	if !ok {
		return 0, errors.New("closed")
	}
	if len(pages) == 0 {
		return 0, errors.New("empty")
	}
	defer release()
	total := 0
	for _, page := range pages {
		total += page
	}
	return total, nil
}

func count(b *Book, pages []int) int {
	if release, ok := holdFor(b); ok { // want "closing function from holdFor is not called when line 42 returns"
		if len(pages) == 0 {
			return 0
		}
		release()
	}
	return len(pages)
}
