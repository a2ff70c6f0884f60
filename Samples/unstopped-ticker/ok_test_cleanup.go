package tickertest

import (
	"testing"
	"time"
)

func Ticks(t testing.TB, every time.Duration) <-chan time.Time {
	t.Helper()
	ticker := time.NewTicker(every)
	t.Cleanup(ticker.Stop)
	return ticker.C
}
