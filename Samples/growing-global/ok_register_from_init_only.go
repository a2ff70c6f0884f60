package codecs

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
)

type Codec func([]byte) string

var codecs = map[string]Codec{}

func Register(name string, c Codec) {
	if _, dup := codecs[name]; dup {
		panic("codecs: " + name + " is registered twice")
	}
	codecs[name] = c
}

func init() {
	Register("hex", hex.EncodeToString)
	Register("base64", base64.StdEncoding.EncodeToString)
}

func Encode(name string, data []byte) (string, error) {
	c, ok := codecs[name]
	if !ok {
		return "", fmt.Errorf("codecs: no %q", name)
	}
	return c(data), nil
}
