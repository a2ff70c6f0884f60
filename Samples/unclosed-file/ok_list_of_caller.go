package pool

import "os"

type Set struct {
	files []*os.File
	named map[string]*os.File
}

// Add keeps one more file in the set, which Close closes.
func (s *Set) Add(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	list, named := s.files, s.named
	list = append(list, file)
	s.files = list
	named[name] = file
	return nil
}

// Fill opens a file into the caller's list.
func Fill(into []*os.File, name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	into[0] = file
	return nil
}

func (s *Set) Close() {
	for _, file := range s.files {
		file.Close()
	}
}
