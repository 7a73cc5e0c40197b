package embedded

import (
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// A textQuery is what a full-text search asks for, in the part of Lucene's
// language that people write: words, "phrases", wild* cards, AND, OR, NOT, + and -, brackets.
type textQuery struct {
	word   string // with * or ? a pattern
	phrase bool   // word is several
	parts  []clause
}

// A clause is a part of a query, which must or must not be there, or may be.
type clause struct {
	textQuery
	must, not bool
}

// wrongQuery is the error for a query that is none.
func wrongQuery(why string) error {
	return value.Errorf(value.Class(cypher.ProcedureError), "", "Failed to parse the full-text query: %s", why)
}

type textParser struct {
	left  string
	depth int
}

func parseTextQuery(s string) (textQuery, error) {
	if len(s) > 10_000 {
		return textQuery{}, wrongQuery("it has more than 10,000 bytes")
	}
	p := &textParser{left: s}
	q, err := p.query()
	if err == nil && p.left != "" {
		err = wrongQuery("a bracket closes that is not open")
	}
	return q, err
}

// query reads clauses up to the end or a closing bracket.
func (p *textParser) query() (textQuery, error) {
	var q textQuery
	if p.depth++; p.depth > 20 {
		return q, wrongQuery("its brackets stand in one another more than 20 deep")
	}
	defer func() { p.depth-- }()
	and, missing := false, true // a word must follow
	for {
		p.left = strings.TrimLeft(p.left, " \t\n\r")
		if p.left == "" || p.left[0] == ')' {
			if missing {
				return q, wrongQuery("a word is missing")
			}
			return q, nil
		}
		c := clause{must: and}
		and = false
		switch {
		case !missing && (p.eat("&&") || p.eatWord("AND")):
			if n := len(q.parts); n > 0 && !q.parts[n-1].not {
				q.parts[n-1].must = true
			}
			and, missing = true, true
			continue
		case !missing && (p.eat("||") || p.eatWord("OR")):
			missing = true
			continue
		case p.eat("+"):
			c.must = true
		case p.eat("-"), p.eat("!"), p.eatWord("NOT"):
			c.not, c.must = true, false
			p.left = strings.TrimLeft(p.left, " ")
		}
		var err error
		if c.textQuery, err = p.part(); err != nil {
			return q, err
		}
		q.parts = append(q.parts, c)
		missing = false
	}
}

func (p *textParser) eat(s string) bool {
	rest, ok := strings.CutPrefix(p.left, s)
	if ok {
		p.left = rest
	}
	return ok
}

func (p *textParser) eatWord(w string) bool {
	if rest, ok := strings.CutPrefix(p.left, w); ok && (rest == "" || strings.ContainsRune(" (\"", rune(rest[0]))) {
		p.left = rest
		return true
	}
	return false
}

// part reads a word, a phrase or what stands in brackets.
func (p *textParser) part() (textQuery, error) {
	switch {
	case p.eat("("):
		q, err := p.query()
		if err == nil && !p.eat(")") {
			err = wrongQuery("a bracket is not closed")
		}
		return q, err
	case p.eat(`"`):
		end := strings.IndexByte(p.left, '"')
		if end < 0 {
			return textQuery{}, wrongQuery("a phrase has no end")
		}
		q := textQuery{word: p.left[:end], phrase: true}
		p.left = p.left[end+1:]
		return q, nil
	}
	var b strings.Builder
	i := 0
	for ; i < len(p.left) && !strings.ContainsRune(" \t\n\r()\"", rune(p.left[i])); i++ {
		if p.left[i] == '\\' && i+1 < len(p.left) {
			i++
		} else if strings.IndexByte("~^:/[]{}", p.left[i]) >= 0 {
			return textQuery{}, wrongQuery("'" + p.left[i:i+1] + "' is not understood here; write a backslash before it to search for it")
		}
		b.WriteByte(p.left[i])
	}
	if i == 0 {
		return textQuery{}, wrongQuery("a word is missing")
	}
	p.left = p.left[i:]
	return textQuery{word: b.String()}, nil
}
