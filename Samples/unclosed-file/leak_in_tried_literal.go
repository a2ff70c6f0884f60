package samples

import "os"

type journal struct{ f *os.File }

func (j *journal) Close() error { return j.f.Close() }

func again(do func() error) (err error) {
	for range 3 {
		if err = do(); err == nil {
			return nil
		}
	}
	return err
}

// The variable around the literal has it where all goes well.
func openJournal(path string) (*journal, error) {
	j := &journal{}
	err := again(func() error {
		f, err := os.Open(path) // want "is not closed when line 27 returns"
		if err != nil {
			return err
		}
		if _, err := f.Stat(); err != nil {
			return err
		}
		j = &journal{f: f}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return j, nil
}
