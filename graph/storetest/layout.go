package storetest

// A LaidOut is a question in Cypher about Harbour, and the rows that answer it: a line
// each, values parted by blanks, lists as fmt.Sprint writes them.
type LaidOut struct{ Name, Query, Want string }

// Layout is how every store shows a graph to those who ask in Cypher.
func Layout() []LaidOut {
	return []LaidOut{
		{"a relation is one step", "MATCH (a:Actor)-[r:MEDIATES]->(b:Actor) RETURN a.id, b.id", "oman iran"},
		{"it carries the sums of its claims",
			"MATCH ()-[r:ATTACKS]->() RETURN r.claims, r.actual, r.future, r.hypothetical, r.negated, r.first, r.last, r.publishers, r.documents",
			"1 0 0 1 0 2025-06-22 2025-06-22 [The Paper] 1"},
		{"a mediation names the other parties", "MATCH ()-[r:MEDIATES]->() RETURN r.others, r.first", "[qatar] 2025-06"},
		{"an office is a relation with its title", "MATCH (p:Person)-[o:HOLDS_OFFICE]->(a:Actor) RETURN p.name, o.title, a.name", "The Envoy envoy Oman"},
		{"the evidence stands one hop from the actors",
			"MATCH (:Actor {id: 'iran'})<-[:SOURCE]-(c:Claim {type: 'ATTACKS'})-[:TARGET]->(:Actor {id: 'oman'}) RETURN c.evidence, c.modality",
			"Iran may attack Oman, the paper wrote. hypothetical"},
		{"and one look-up from the relation",
			"MATCH (a)-[r:ATTACKS]->(b) MATCH (c:Claim {source: a.id, type: type(r), target: b.id}) RETURN c.rule, c.span, c.trigger",
			"attacks/1 [53 91] [62 68]"},
		{"a claim says who says so, and of whom else",
			"MATCH (s:Actor)<-[:SAID_BY]-(c:Claim)-[:OTHER]->(o:Actor) RETURN s.id, c.type, o.id", "envoy MEDIATES qatar"},
		{"a claim stands in its document", "MATCH (c:Claim {type: 'MEDIATES'})-[:STATED_IN]->(d:Document) RETURN d.id, d.publisher, d.published, substring(d.text, c.span[0], 9)",
			"harbour The Paper 2025-06-22 The envoy"},
		{"actors have a label of their kind", "MATCH (a:Actor:State {id: 'iran'}) RETURN a.name, a.aliases, a.country", "Iran [Tehran] IRN"},
		{"a document keeps what it calls its actors, and where", "MATCH (:Document)-[n:NAMES]->(a:Actor {id: 'iran'}) RETURN n.name, n.kind, n.country, n.aliases, n.starts, n.ends",
			"Iran state IRN [Tehran] [37 53] [41 57]"},
		{"sentences can be searched", "CALL db.index.fulltext.queryNodes('entente_evidence', 'mediated') YIELD node RETURN DISTINCT node.evidence",
			"The envoy said Oman mediated between Iran and Qatar."},
	}
}
