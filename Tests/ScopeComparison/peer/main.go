// Command peer prints what go/types knows of packages, for comparison with GoScope: for every identifier the place
// that declares it, and for every call the types of its results.
//
// Usage: peer [-tests] [-root DIR -module PATH] package...
//
// With -module the packages are directories below DIR of a module whose dependencies may be missing: errors of type
// checking are passed over and invalid types are not printed.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var (
	withTests = flag.Bool("tests", false, "test files too")
	root      = flag.String("root", "", "directory of the module")
	module    = flag.String("module", "", "path of the module")
	fset      = token.NewFileSet()
	packages  = map[string]*types.Package{}
	out       = bufio.NewWriterSize(os.Stdout, 1<<20)
	fileIDs   = map[string]int{}
	wanted    = map[string]bool{}
	printed   = map[string]bool{}
)

func main() {
	flag.Parse()
	defer out.Flush()
	for _, path := range flag.Args() {
		wanted[path] = true
	}
	for _, path := range flag.Args() {
		load(path, "")
		if *withTests {
			loadTests(path)
		}
	}
}

// directory gives where a package is; "" where it is not there.
func directory(path, from string) *build.Package {
	if *module != "" && (path == *module || strings.HasPrefix(path, *module+"/")) {
		p, _ := build.ImportDir(filepath.Join(*root, strings.TrimPrefix(path, *module)), 0)
		p.ImportPath = path
		return p
	}
	p, err := build.Import(path, from, 0)
	if p == nil || p.Dir == "" || err != nil && len(p.GoFiles)+len(p.CgoFiles)+len(p.TestGoFiles)+len(p.XTestGoFiles) == 0 {
		return nil
	}
	return p
}

type importer struct {
	from   string
	shadow map[string]*types.Package
}

func (i importer) Import(path string) (*types.Package, error) {
	if p := i.shadow[path]; p != nil {
		return p, nil
	}
	if p := load(path, i.from); p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}

func load(path, from string) *types.Package {
	if path == "unsafe" {
		return types.Unsafe
	}
	if *module != "" && !strings.HasPrefix(path, *module) && strings.Contains(strings.Split(path, "/")[0], ".") {
		return nil
	}
	b := directory(path, from)
	if b == nil {
		return nil
	}
	if p, ok := packages[b.ImportPath]; ok {
		return p
	}
	packages[b.ImportPath] = nil
	files := append(append([]string{}, b.GoFiles...), b.CgoFiles...)
	if len(files) == 0 {
		return nil
	}
	p := check(b.ImportPath, b.Dir, files, nil, wanted[path])
	packages[b.ImportPath] = p
	return p
}

func loadTests(path string) {
	b := directory(path, "")
	if b == nil {
		return
	}
	plain := append(append([]string{}, b.GoFiles...), b.CgoFiles...)
	var shadow map[string]*types.Package
	if len(b.TestGoFiles) > 0 {
		p := check(b.ImportPath, b.Dir, append(plain, b.TestGoFiles...), nil, true)
		shadow = map[string]*types.Package{path: p}
	}
	if len(b.XTestGoFiles) > 0 {
		check(b.ImportPath+"_test", b.Dir, b.XTestGoFiles, shadow, true)
	}
}

func check(path, dir string, names []string, shadow map[string]*types.Package, dump bool) *types.Package {
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if f == nil {
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		files = append(files, f)
	}
	config := types.Config{
		Importer: importer{dir, shadow}, FakeImportC: true, Sizes: types.SizesFor("gc", "amd64"),
		Error:            func(error) {},
		IgnoreFuncBodies: !dump,
	}
	info := &types.Info{}
	if dump {
		info = &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{},
			Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		}
	}
	p, _ := config.Check(strings.TrimPrefix(path, "vendor/"), fset, files, info)
	if dump {
		for _, f := range files {
			printFile(f, p, info)
		}
	}
	return p
}

func fileID(pos token.Pos) (int, int) {
	position := fset.PositionFor(pos, false)
	id, ok := fileIDs[position.Filename]
	if !ok {
		id = len(fileIDs)
		fileIDs[position.Filename] = id
		fmt.Fprintf(out, "n %d %s\n", id, position.Filename)
	}
	return id, position.Offset
}

func printFile(file *ast.File, pkg *types.Package, info *types.Info) {
	id, _ := fileID(file.Package)
	name := fset.PositionFor(file.Package, false).Filename
	if printed[name] {
		return
	}
	printed[name] = true
	fmt.Fprintf(out, "f %d\n", id)
	ast.Inspect(file, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.Ident:
			printIdent(n, pkg, info)
		case *ast.CallExpr:
			printCall(n, info)
		}
		return true
	})
}

func printIdent(ident *ast.Ident, pkg *types.Package, info *types.Info) {
	if ident.Name == "_" {
		return
	}
	object := info.Uses[ident]
	if object == nil {
		object = info.Defs[ident]
	}
	if object == nil {
		return
	}
	class := "l"
	switch o := object.(type) {
	case *types.PkgName:
		fmt.Fprintf(out, "u %d i %s\n", fset.PositionFor(ident.Pos(), false).Offset, strings.TrimPrefix(o.Imported().Path(), "vendor/"))
		return
	case *types.Var:
		object = o.Origin()
		if o.IsField() {
			class = "f"
		} else if o.Pkg() != nil && o.Parent() == o.Pkg().Scope() {
			class = "p"
		}
	case *types.Func:
		object = o.Origin()
		if o.Signature().Recv() != nil {
			class = "m"
		} else {
			class = "p"
		}
	default:
		if o.Pkg() != nil && o.Parent() == o.Pkg().Scope() {
			class = "p"
		}
	}
	offset := fset.PositionFor(ident.Pos(), false).Offset
	if !object.Pos().IsValid() {
		fmt.Fprintf(out, "u %d b\n", offset)
		return
	}
	file, at := fileID(object.Pos())
	fmt.Fprintf(out, "u %d %s %d %d\n", offset, class, file, at)
}

func printCall(call *ast.CallExpr, info *types.Info) {
	value, ok := info.Types[call]
	text, valid := "?", ok
	if ok {
		text, valid = typeText(value.Type)
	}
	if !valid {
		text = "?"
	}
	fmt.Fprintf(out, "c %d %s\n", fset.PositionFor(call.Rparen, false).Offset, text)
}

var version = regexp.MustCompile(`/v([2-9]|[1-9][0-9]+)(/|$)`)

// pathText gives an import path as goleaklint names it: without vendor/ and major version.
func pathText(path string) string {
	return version.ReplaceAllString(strings.TrimPrefix(path, "vendor/"), "$2")
}

type writer struct {
	strings.Builder
	invalid bool
	depth   int
}

func typeText(t types.Type) (string, bool) {
	w := &writer{}
	w.write(t)
	return w.String(), !w.invalid
}

func (w *writer) write(t types.Type) {
	if w.depth++; w.depth > 40 {
		w.WriteString("...")
		return
	}
	defer func() { w.depth-- }()
	switch t := types.Unalias(t).(type) {
	case nil:
		w.WriteString("()")
	case *types.Basic:
		if t.Kind() == types.Invalid {
			w.invalid = true
		}
		if t.Kind() == types.UntypedNil {
			w.WriteString("nil")
			return
		}
		basic := types.Default(t).(*types.Basic)
		name := types.Typ[basic.Kind()].Name()
		if basic.Kind() == types.UnsafePointer {
			name = "unsafe.Pointer"
		}
		w.WriteString(name)
	case *types.Named:
		object := t.Obj()
		if object.Pkg() != nil {
			w.WriteString(pathText(object.Pkg().Path()) + ".")
		}
		w.WriteString(object.Name())
		if list := t.TypeArgs(); list.Len() > 0 {
			w.WriteString("[")
			for i := range list.Len() {
				if i > 0 {
					w.WriteString(",")
				}
				w.write(list.At(i))
			}
			w.WriteString("]")
		}
	case *types.Pointer:
		w.WriteString("*")
		w.write(t.Elem())
	case *types.Slice:
		w.WriteString("[]")
		w.write(t.Elem())
	case *types.Array:
		w.WriteString("[...]")
		w.write(t.Elem())
	case *types.Map:
		w.WriteString("map[")
		w.write(t.Key())
		w.WriteString("]")
		w.write(t.Elem())
	case *types.Chan:
		w.WriteString([]string{"chan ", "chan<- ", "<-chan "}[t.Dir()])
		w.write(t.Elem())
	case *types.Signature:
		w.WriteString("func")
		w.signature(t)
	case *types.Struct:
		w.WriteString("struct{...}")
	case *types.Interface:
		if t.NumEmbeddeds()+t.NumExplicitMethods() == 0 {
			w.WriteString("any")
		} else {
			w.WriteString("interface{...}")
		}
	case *types.Tuple:
		w.tuple(t, false)
	case *types.TypeParam:
		w.WriteString(t.Obj().Name())
	default:
		w.WriteString(t.String())
	}
}

func (w *writer) tuple(t *types.Tuple, variadic bool) {
	w.WriteString("(")
	for i := range t.Len() {
		if i > 0 {
			w.WriteString(", ")
		}
		element := t.At(i).Type()
		if slice, ok := element.(*types.Slice); ok && variadic && i == t.Len()-1 {
			w.WriteString("...")
			element = slice.Elem()
		}
		w.write(element)
	}
	w.WriteString(")")
}

func (w *writer) signature(t *types.Signature) {
	w.tuple(t.Params(), t.Variadic())
	if t.Results().Len() == 1 {
		w.WriteString(" ")
		w.write(t.Results().At(0).Type())
	} else if t.Results().Len() > 1 {
		w.WriteString(" ")
		w.tuple(t.Results(), false)
	}
}
