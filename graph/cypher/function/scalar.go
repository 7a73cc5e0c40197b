package function

import "example.org/entente/graph/cypher/value"

// valueFunctions take any value, or none.
var valueFunctions = []*Function{
	define("coalesce", "input :: ANY", "ANY", "The first argument that is not null.", coalesce).withNulls().variadic(),
	define("nullIf", "v1 :: ANY, v2 :: ANY", "ANY", "Null if the two are equal, and the first one otherwise.", nullIf).withNulls(),
	define("valueType", "input :: ANY", "STRING", "The most precise name of the type of a value.", valueType).withNulls(),
	define("rand", "", "FLOAT", "A number chosen by chance, from 0 to below 1.", random).volatile(),
	define("randomUUID", "", "STRING", "A UUID chosen by chance.", randomUUID).volatile(),
	define("timestamp", "", "INTEGER", "When the statement began, in milliseconds since 1970-01-01T00:00Z.", timestamp).volatile(),
}

func coalesce(_ *Context, args []value.Value) (value.Value, error) {
	for _, v := range args {
		if !v.IsNull() {
			return v, nil
		}
	}
	return value.Null, nil
}

func nullIf(_ *Context, args []value.Value) (value.Value, error) {
	if value.Equal(args[0], args[1]) == value.True {
		return value.Null, nil
	}
	return args[0], nil
}

func valueType(_ *Context, args []value.Value) (value.Value, error) {
	return value.String(value.TypeName(args[0])), nil
}

func random(c *Context, _ []value.Value) (value.Value, error) {
	return value.Float(c.random().Float64()), nil
}

func randomUUID(c *Context, _ []value.Value) (value.Value, error) {
	const digits = "0123456789abcdef"
	hi, lo := c.random().Uint64(), c.random().Uint64()
	hi = hi&^0xf000 | 0x4000 // version 4
	lo = lo&^(3<<62) | 2<<62 // the variant of RFC 9562
	b := make([]byte, 0, 36)
	for i := range 32 {
		if i == 8 || i == 12 || i == 16 || i == 20 {
			b = append(b, '-')
		}
		from := hi
		if i >= 16 {
			from = lo
		}
		b = append(b, digits[from>>(60-i%16*4)&15])
	}
	return value.String(string(b)), nil
}

func timestamp(c *Context, _ []value.Value) (value.Value, error) {
	return value.Int(c.now().UnixMilli()), nil
}
