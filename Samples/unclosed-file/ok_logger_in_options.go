package browse

import (
	"log"
	"os"
)

type options struct {
	logger *log.Logger
	debug  bool
}

func run(opts options, show func(options) error) error {
	if opts.debug {
		f, err := os.CreateTemp("", "browse-*.log")
		if err != nil {
			return err
		}
		opts.logger = log.New(f, "", log.Lshortfile)
	}
	return show(opts)
}
