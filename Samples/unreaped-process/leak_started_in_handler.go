package jobs

import (
	"net/http"
	"os/exec"
	"path/filepath"
	"strconv"
)

func Launch(dir string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		cmd := exec.Command(filepath.Join(dir, filepath.Base(r.PathValue("job"))))
		cmd.Env = []string{"REMOTE=" + r.RemoteAddr}
		if err := cmd.Start(); err != nil { // want "GL306"
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Write([]byte(strconv.Itoa(cmd.Process.Pid)))
	}
}
