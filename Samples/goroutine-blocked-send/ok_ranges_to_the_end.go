package sum

func Sum(parts []func() int) int {
	sums := make(chan int)
	for _, p := range parts {
		go func() { sums <- p() }()
	}
	total := 0
	for range parts {
		total += <-sums
	}
	return total
}
