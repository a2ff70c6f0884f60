package merge

import (
	"errors"
	"os"
)

type Lines interface {
	Next() bool
	Close() error
}

type Patch interface{ Size() int }

type patch struct{ lines []string }

func (p *patch) Size() int { return len(p.lines) }

func (p *patch) with(other *patch) *patch { return &patch{append(p.lines, other.lines...)} }

type fileLines struct {
	file   *os.File
	closed bool
}

func (l *fileLines) Next() bool { return !l.closed }

func (l *fileLines) Close() error {
	l.closed = true
	return l.file.Close()
}

type patched struct {
	base  Lines
	patch *patch
}

func (p *patched) Next() bool   { return p.base.Next() }
func (p *patched) Close() error { return p.base.Close() }

// Patched gives lines with a patch of this package; patches of patched lines are joined.
func Patched(lines Lines, p Patch) (Lines, error) {
	own, ok := p.(*patch)
	if !ok {
		return nil, errors.New("merge: not a patch of this package")
	}
	if known, ok := lines.(*patched); ok {
		return Patched(known.base, known.patch.with(own))
	}
	return &patched{base: lines, patch: own}, nil
}

func open(path string, p Patch) (Lines, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	lines := &fileLines{file: file}
	if p != nil {
		return Patched(lines, p)
	}
	return lines, nil
}

func both(path string, first, second Patch) (Lines, error) {
	lines, err := open(path, first)
	if err != nil {
		return nil, err
	}
	return Patched(lines, second)
}
