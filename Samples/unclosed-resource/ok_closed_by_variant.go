package samples

import (
	"errors"
	"os"
)

type workTree struct {
	root string
	lock *os.File
}

func newWorkTree(root string) (*workTree, error) {
	if root == "" {
		return nil, errors.New("a tree has a root")
	}
	return &workTree{root: root}, nil
}

func (w *workTree) Close() { w.CloseErr() }

func (w *workTree) CloseErr() error {
	if w.lock == nil {
		return nil
	}
	return w.lock.Close()
}

func withTree(root string) error {
	tree, err := newWorkTree(root)
	if err != nil {
		return err
	}
	defer tree.Close()
	return os.Chdir(tree.root)
}

func withOtherTree(root string) error {
	tree, err := newWorkTree(root + "/b")
	if err != nil {
		return err
	}
	defer tree.Close()
	return os.Chdir(tree.root)
}

// The same method in another dress.
func checkTree(root string) (err error) {
	tree, err := newWorkTree(root)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := tree.CloseErr(); cerr != nil {
			err = cerr
		}
	}()
	return os.Chdir(tree.root)
}
