package columns

import (
	"reflect"
	"strings"
	"sync"
)

var cache sync.Map

// Of gives the column names of a struct; a program has only so many types.
func Of(v any) []string {
	t := reflect.TypeOf(v)
	if names, ok := cache.Load(t); ok {
		return names.([]string)
	}
	var names []string
	for i := range t.NumField() {
		names = append(names, strings.ToLower(t.Field(i).Name))
	}
	cache.Store(t, names)
	return names
}
