package exitcode

import "os"

func Of(argv ...string) (int, error) {
	p, err := os.StartProcess(argv[0], argv, &os.ProcAttr{})
	if err != nil {
		return -1, err
	}
	state, err := p.Wait()
	if err != nil {
		return -1, err
	}
	return state.ExitCode(), nil
}
