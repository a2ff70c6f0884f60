package deploy

import (
	"fmt"
	"net/http"
)

func Release(hook string, steps ...func() error) error {
	defer http.Get(hook + "/finished") // want "GL302"
	for i, step := range steps {
		if err := step(); err != nil {
			return fmt.Errorf("step %d: %w", i, err)
		}
	}
	return nil
}
