// The peer that goleaklint's scanner and parser are compared with: Go's own go/scanner and go/parser.
//
//	peer compare < paths     one line a file: path, hash of its tokens, hash of its tree (or "rejected" and the offsets of all errors)
//	peer tokens FILE         the text that is hashed for the tokens
//	peer tree FILE           the text that is hashed for the tree
//	peer bench N < paths     a line for each of N rounds: processor seconds for scanning and for parsing all files,
//	                         which are in memory
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"hash/fnv"
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	switch os.Args[1] {
	case "compare":
		compare()
	case "tokens":
		os.Stdout.Write(tokens(read(os.Args[2])))
	case "tree":
		text, err := tree(read(os.Args[2]))
		if err != nil {
			fmt.Println("rejected:", err)
		} else {
			os.Stdout.Write(text)
		}
	case "bench":
		rounds, _ := strconv.Atoi(os.Args[2])
		bench(rounds)
	}
}

func read(path string) []byte {
	source, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	return source
}

func paths() (list []string) {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		list = append(list, lines.Text())
	}
	return
}

func hash(text []byte) string {
	h := fnv.New64a()
	h.Write(text)
	return strconv.FormatUint(h.Sum64(), 16)
}

func compare() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, path := range paths() {
		source := read(path)
		shape := "rejected"
		if text, err := tree(source); err == nil {
			shape = hash(text)
		} else if list, ok := err.(scanner.ErrorList); ok {
			for _, problem := range list {
				shape += " " + strconv.Itoa(problem.Pos.Offset)
			}
		}
		fmt.Fprintf(out, "%s\t%s\t%s\n", path, hash(tokens(source)), shape)
	}
}

// tokens is a line for each token, comment and error: offset, kind and text.
func tokens(source []byte) []byte {
	var out, comments, problems bytes.Buffer
	type problem struct {
		offset int
		text   string
	}
	var found []problem
	file := token.NewFileSet().AddFile("", -1, len(source))
	var s scanner.Scanner
	s.Init(file, source, func(pos token.Position, text string) {
		// What follows the colon is bytes of the source, which need not be text.
		text, _, _ = strings.Cut(text, ":")
		found = append(found, problem{pos.Offset, text})
	}, scanner.ScanComments)
	for {
		pos, tok, lit := s.Scan()
		offset := file.Offset(pos)
		switch {
		case tok == token.COMMENT:
			fmt.Fprintf(&comments, "%d comment %s\n", offset, lit)
		case tok == token.SEMICOLON && lit == "\n":
			fmt.Fprintf(&out, "%d automatic semicolon\n", offset)
		case tok == token.EOF:
			fmt.Fprintf(&out, "%d EOF\n", offset)
		case tok.IsLiteral() || tok == token.ILLEGAL:
			fmt.Fprintf(&out, "%d %s %s\n", offset, tok, lit)
		default:
			fmt.Fprintf(&out, "%d %s\n", offset, tok)
		}
		if tok == token.EOF {
			break
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].offset < found[j].offset })
	for _, p := range found {
		fmt.Fprintf(&problems, "%d error %s\n", p.offset, p.text)
	}
	out.Write(comments.Bytes())
	out.Write(problems.Bytes())
	return out.Bytes()
}

// tree is a line for each node, parents first: kind, start and end.
func tree(source []byte) ([]byte, error) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, "", source, parser.SkipObjectResolution|parser.AllErrors)
	if err != nil {
		return nil, err
	}
	base := files.File(parsed.Pos()).Base()
	var out bytes.Buffer
	ast.Inspect(parsed, func(n ast.Node) bool {
		if n == nil {
			return true
		}
		start, end := int(n.Pos())-base, int(n.End())-base
		switch n := n.(type) {
		case *ast.CommentGroup:
			return false
		case *ast.File:
			start, end = int(n.Package)-base, len(source)
		case *ast.FuncDecl:
			// The type of a declared function begins after its name here.
			n.Type.Func = token.NoPos
			if n.Type.TypeParams != nil {
				n.Type.Func = n.Type.TypeParams.Pos()
			}
		case *ast.FieldList:
			if n.Opening == token.NoPos && len(n.List) > 0 {
				start = int(n.List[0].Pos()) - base
			}
		}
		fmt.Fprintf(&out, "%s %d %d\n", kind(n), start, end)
		return true
	})
	return out.Bytes(), nil
}

func kind(n ast.Node) string {
	switch n := n.(type) {
	case *ast.IndexListExpr:
		return "indexExpr"
	case *ast.GenDecl:
		return n.Tok.String() + "Decl"
	case *ast.TypeSpec:
		if n.Assign != token.NoPos {
			return "aliasSpec"
		}
	case *ast.AssignStmt:
		if n.Tok == token.DEFINE {
			return "defineStmt"
		}
	case *ast.ChanType:
		if n.Dir == ast.SEND {
			return "sendChanType"
		}
		if n.Dir == ast.RECV {
			return "receiveChanType"
		}
	}
	name := strings.TrimPrefix(fmt.Sprintf("%T", n), "*ast.")
	return strings.ToLower(name[:1]) + name[1:]
}

func bench(rounds int) {
	var sources [][]byte
	for _, path := range paths() {
		sources = append(sources, read(path))
	}
	for round := 0; round < rounds; round++ {
		runtime.GC()
		start := processorTime()
		for _, source := range sources {
			file := token.NewFileSet().AddFile("", -1, len(source))
			var s scanner.Scanner
			s.Init(file, source, nil, 0)
			for tok := token.ILLEGAL; tok != token.EOF; {
				_, tok, _ = s.Scan()
			}
		}
		scanned := processorTime() - start
		runtime.GC()
		start = processorTime()
		for _, source := range sources {
			parser.ParseFile(token.NewFileSet(), "", source, parser.SkipObjectResolution)
		}
		fmt.Println(scanned, processorTime()-start)
	}
}

// processorTime is what this process has used so far, in seconds: on a busy machine a fairer measure than the clock.
func processorTime() float64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
}
