package primes

var below1000 = sieve(1000)

var index = func() map[int]int {
	m := make(map[int]int, len(below1000))
	for i, p := range below1000 {
		m[p] = i
	}
	return m
}()

func sieve(n int) (primes []int) {
	composite := make([]bool, n)
	for i := 2; i < n; i++ {
		if composite[i] {
			continue
		}
		primes = append(primes, i)
		for j := i * i; j < n; j += i {
			composite[j] = true
		}
	}
	return primes
}

func Index(p int) int { return index[p] }
