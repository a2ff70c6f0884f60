package tapes

import "os"

func Mount(names []string) (map[string]*os.File, error) {
	tapes := make(map[string]*os.File, len(names))
	for _, name := range names {
		tape, err := os.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			for _, mounted := range tapes {
				mounted.Close()
			}
			return nil, err
		}
		tapes[name] = tape
	}
	return tapes, nil
}
