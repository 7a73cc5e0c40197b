package function

import "example.org/entente/graph/cypher/value"

var scalars = []*Function{
	define("size", "input :: STRING | LIST<ANY>", "INTEGER", "The number of characters of a string, or of elements of a list.", size),
}

func size(_ *Context, args []value.Value) (value.Value, error) {
	if vs, ok := args[0].List(); ok {
		return value.Int(int64(len(vs))), nil
	}
	s, _ := args[0].Str()
	return value.Int(int64(len([]rune(s)))), nil
}
