package function

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph/cypher/value"
)

// parts are the parts of a string that is being split.
type parts struct {
	c  *Context
	vs []value.Value
}

func (p *parts) add(part string) error {
	p.vs = append(p.vs, value.String(part))
	return p.c.charge(2 * value.ValueSize) // a list that grows is there twice
}

// split cuts a string at each occurrence of a delimiter, or of any of
// several. An empty one alone cuts between all characters.
func split(c *Context, args []value.Value) (value.Value, error) {
	s, _ := args[0].Str()
	p := &parts{c: c}
	var err error
	switch d, single := args[1].Str(); {
	case s == "":
		err = p.add("")
	case single && d == "":
		err = p.letters(s)
	case single:
		err = p.at(s, d)
	default:
		var several []string
		var null bool
		if several, null, err = delimiters(c, args[1]); null {
			return value.Null, nil
		}
		if err == nil {
			err = p.atAny(s, several)
		}
		if err == nil && slices.Contains(several, "") && len(s) > offset(s, 1) {
			err = p.intoLetters()
		}
	}
	if err != nil {
		return value.Null, err
	}
	return value.NewList(p.vs)
}

// intoLetters cuts each part between all its characters, and drops the empty ones.
func (p *parts) intoLetters() error {
	whole := p.vs
	p.vs = nil
	for _, v := range whole {
		s, _ := v.Str()
		if err := p.letters(s); err != nil {
			return err
		}
	}
	return nil
}

// delimiters are the strings of a list; null says that a null is among them.
func delimiters(c *Context, list value.Value) (several []string, null bool, err error) {
	vs, _ := list.List()
	if err := c.charge(56 * int64(len(vs))); err != nil { // with what atAny keeps of each
		return nil, false, err
	}
	several = make([]string, len(vs))
	for i, v := range vs {
		d, ok := v.Str()
		if v.IsNull() {
			return nil, true, nil
		}
		if !ok {
			return nil, false, wrong("Expected %s to be a STRING, but it was a %s", value.Describe(v), v.Kind())
		}
		several[i] = d
	}
	return several, false, nil
}

// letters cuts between all characters.
func (p *parts) letters(s string) error {
	for s != "" {
		_, width := utf8.DecodeRuneInString(s)
		if err := p.add(s[:width]); err != nil {
			return err
		}
		s = s[width:]
	}
	return nil
}

// at cuts at each occurrence of a delimiter.
func (p *parts) at(s, delimiter string) error {
	for {
		before, after, found := strings.Cut(s, delimiter)
		if err := p.add(before); err != nil || !found {
			return err
		}
		s = after
	}
}

// atAny cuts s where any of the delimiters stands, at the one that is
// listed first. It asks the meter as it goes, for many delimiters take long.
func (p *parts) atAny(s string, delimiters []string) error {
	rank := map[string]int{}
	var lengths []int // those that there are
	steps := 1        // of one look
	for i, d := range delimiters {
		if _, known := rank[d]; known || d == "" {
			continue
		}
		rank[d] = i
		if !slices.Contains(lengths, len(d)) {
			lengths = append(lengths, len(d))
			steps += len(d)
		}
	}
	start, at, asked := 0, 0, 0
	for at < len(s) {
		if asked += steps; asked > 1<<16 {
			if err := p.c.charge(0); err != nil {
				return err
			}
			asked = 0
		}
		found := ""
		for _, n := range lengths {
			if at+n > len(s) {
				continue
			}
			if r, ok := rank[s[at:at+n]]; ok && (found == "" || r < rank[found]) {
				found = s[at : at+n]
			}
		}
		if found == "" {
			_, width := utf8.DecodeRuneInString(s[at:])
			at += width
			continue
		}
		if err := p.add(s[start:at]); err != nil {
			return err
		}
		at += len(found)
		start = at
	}
	return p.add(s[start:])
}
