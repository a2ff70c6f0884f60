package shell

import "os"

func Spawn(argv ...string) (pid int, err error) {
	p, err := os.StartProcess(argv[0], argv, &os.ProcAttr{ // want "GL306"
		Dir:   "/",
		Files: []*os.File{nil, os.Stdout, os.Stderr},
	})
	if err != nil {
		return 0, err
	}
	return p.Pid, nil
}
