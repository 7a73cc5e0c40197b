package syntax

// Whether a bracket begins a pattern or an expression is found out by looking
// at the few tokens around it and its partner, without parsing it twice.

// isPattern says whether the ( that comes begins a pattern: (a)-[…]-, (a)-->,
// (a)<--, and not (a) - b.
func (p *parser) isPattern() bool { return p.patternAt(0) }

// patternAt says it of the n-th token from here.
func (p *parser) patternAt(n int) bool {
	open := min(p.at+n, len(p.tokens)-1)
	t := &p.tokens[open]
	if !t.is("(") || t.match == 0 {
		return false
	}
	end := int(t.match)
	return p.relationshipAt(end+1) && p.nodeInside(open, end)
}

// nodeInside says whether what stands between two brackets looks like a node.
func (p *parser) nodeInside(open, end int) bool {
	first := &p.tokens[open+1]
	if open+1 == end || first.is(":") || first.is("{") || first.kind == tokenName && first.upper == "WHERE" {
		return true
	}
	if first.kind == tokenName && first.upper == "IS" && open+2 < end {
		return true
	}
	if first.kind != tokenName && first.kind != tokenQuoted {
		return false
	}
	second := &p.tokens[open+2]
	return open+2 == end || second.is(":") || second.is("{") || second.kind == tokenParameter ||
		second.kind == tokenName && (second.upper == "WHERE" || second.upper == "IS")
}

// relationshipAt says whether a relationship and then a node come at a place.
func (p *parser) relationshipAt(i int) bool {
	at := func(k int) *token { return &p.tokens[min(k, len(p.tokens)-1)] }
	if at(i).is("<") {
		i++
	}
	if !at(i).is("-") {
		return false
	}
	i++
	if at(i).is("[") {
		i = int(at(i).match) + 1
		if i == 1 {
			return false
		}
	}
	if !at(i).is("-") {
		return false
	}
	i++
	if at(i).is(">") {
		i++
	}
	switch t := at(i); {
	case t.is("+"), t.is("*"):
		i++
	case t.is("{"):
		i = int(t.match) + 1
	}
	return at(i).is("(")
}

// comprehends says whether the [ before here holds a pattern comprehension: a
// bar stands in it, outside of other brackets.
func (p *parser) comprehends() bool {
	end := int(p.tokens[p.at-1].match)
	for i := p.at; i < end; i++ {
		t := &p.tokens[i]
		if t.kind != tokenSymbol {
			continue
		}
		switch t.text {
		case "(", "[", "{":
			i = int(t.match)
		case "|":
			return true
		case ",":
			return false
		}
	}
	return false
}
