package shards

import (
	"bufio"
	"os"
)

// Split spreads lines over one file for each key.
func Split(lines map[string]string) error {
	shards := map[string]*os.File{}
	for key, line := range lines {
		shard, err := os.Create(key + ".txt") // want "GL301"
		if err != nil {
			return err
		}
		shards[key] = shard
		out := bufio.NewWriter(shard)
		if _, err := out.WriteString(line); err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
	return nil
}
