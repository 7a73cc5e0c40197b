package syntax

import "strings"

// query reads the whole text.
func (p *parser) query() *Query {
	q := &Query{Text: p.text}
	for {
		from := p.here()
		switch {
		case p.isWord("EXPLAIN") && p.startsAfter(1):
			p.at++
			q.Mode = p.mode(q.Mode, Explain, from)
			continue
		case p.isWord("PROFILE") && p.startsAfter(1):
			p.at++
			q.Mode = p.mode(q.Mode, Profile, from)
			continue
		case p.isWord("CYPHER"):
			p.options()
			q.Options = p.since(from)
			continue
		}
		break
	}
	if p.peek().kind == tokenEnd {
		p.unexpected("a clause such as MATCH or RETURN")
	}
	if q.Command = p.command(); q.Command == nil {
		q.Body = p.body()
	}
	p.take(";")
	if p.peek().kind != tokenEnd {
		if p.at > 0 && p.tokens[p.at-1].is(";") {
			p.fail(p.here(), "UnexpectedSyntax", "Expected exactly one statement per query, but there is another one after ';'")
		}
		p.unexpected("the end of the query, or a clause")
	}
	return q
}

func (p *parser) mode(before, mode Mode, at int) Mode {
	if before != Run {
		p.fail(at, "UnexpectedSyntax", "Invalid input: only one of EXPLAIN and PROFILE may stand before a query, and once")
	}
	return mode
}

// startsAfter says whether a statement may start at the n-th token from here.
func (p *parser) startsAfter(n int) bool {
	k := p.ahead(n).kind
	return k == tokenName || k == tokenEnd
}

// options passes over CYPHER 5 planner=cost.
func (p *parser) options() {
	p.expectWord("CYPHER")
	if k := p.peek().kind; k == tokenInteger || k == tokenFloat {
		p.at++
	}
	for p.isName() && p.ahead(1).is("=") {
		p.at += 2
		if !p.isName() && p.peek().kind != tokenInteger {
			p.unexpected("the value of an option")
		}
		p.at++
	}
}

// commands are the first words of what is no query.
var commands = [][]string{
	{"SHOW"}, {"TERMINATE"}, {"DROP"}, {"ALTER"}, {"RENAME"}, {"GRANT"}, {"DENY"}, {"REVOKE"}, {"START"}, {"STOP"},
	{"ENABLE"}, {"DRYRUN"}, {"DEALLOCATE"},
	{"CREATE", "OR"}, {"CREATE", "INDEX"}, {"CREATE", "FULLTEXT"}, {"CREATE", "VECTOR"}, {"CREATE", "LOOKUP"}, {"CREATE", "RANGE"},
	{"CREATE", "TEXT"}, {"CREATE", "POINT"}, {"CREATE", "BTREE"}, {"CREATE", "CONSTRAINT"}, {"CREATE", "USER"}, {"CREATE", "ROLE"},
	{"CREATE", "IMMUTABLE"}, {"CREATE", "DATABASE"}, {"CREATE", "COMPOSITE"}, {"CREATE", "ALIAS"},
	{"USING", "PERIODIC"},
}

// administered are the words after the first ones that tell what a command is
// about; the first that is none of them is a name of the reader's own, or says how.
var administered = set("OR REPLACE ALL CURRENT DEFAULT HOME SUPPORTED IMMUTABLE COMPOSITE FULLTEXT VECTOR LOOKUP RANGE TEXT POINT DEALLOCATE COMMIT",
	"ALIAS ALIASES INDEX INDEXES CONSTRAINT CONSTRAINTS DATABASE DATABASES FUNCTION FUNCTIONS PRIVILEGE PRIVILEGES PROCEDURE PROCEDURES",
	"ROLE ROLES SERVER SERVERS SETTING SETTINGS TRANSACTION TRANSACTIONS USER USERS")

func set(lines ...string) map[string]bool {
	words := map[string]bool{}
	for _, line := range lines {
		for w := range strings.FieldsSeq(line) {
			words[w] = true
		}
	}
	return words
}

// command reads administration, all of it, without looking into it. It is
// nil where something else comes.
func (p *parser) command() *Command {
	from := p.here()
	for _, words := range commands {
		if !p.isCommand(words) {
			continue
		}
		for n := len(words); p.ahead(n).kind == tokenName && administered[strings.ToUpper(p.ahead(n).text)]; n++ {
			words = append(words[:n:n], strings.ToUpper(p.ahead(n).text))
		}
		for p.peek().kind != tokenEnd && !p.is(";") {
			p.at++
		}
		return &Command{p.since(from), strings.Join(words, " ")}
	}
	return nil
}

func (p *parser) isCommand(words []string) bool {
	for i, w := range words {
		if t := p.ahead(i); t.kind != tokenName || !strings.EqualFold(t.text, w) {
			return false
		}
	}
	return true
}

// body reads queries put together by UNION.
func (p *parser) body() *Body {
	defer p.deeper()()
	b := &Body{}
	for {
		b.Parts = append(b.Parts, p.single())
		from := p.here()
		if !p.takeWord("UNION") {
			return b
		}
		all := p.takeWord("ALL")
		if !all {
			p.takeWord("DISTINCT")
		}
		b.Unions = append(b.Unions, Union{p.since(from), all})
	}
}

// single reads clauses as long as there are any.
func (p *parser) single() *Single {
	from := p.here()
	s := &Single{}
	for {
		c := p.clause()
		if c == nil {
			break
		}
		s.Clauses = append(s.Clauses, c)
	}
	if len(s.Clauses) == 0 {
		p.unexpected("a clause such as MATCH, UNWIND, WITH, CALL or RETURN")
	}
	s.Span = p.since(from)
	return s
}
