package neo4jstore_test

import (
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/storetest"
)

func TestLayout(t *testing.T) {
	c := config(neo4jtest.Start(t))
	s := open(t)
	defer func() { _ = s.Close() }()
	put(t, s, harbour())
	for _, q := range append(storetest.Layout(), storetest.LaidOut{
		Name: "there is nothing else", Query: "MATCH (n) WHERE NOT n:EntenteTestDatabase UNWIND labels(n) AS label RETURN label, count(*) ORDER BY label",
		Want: "Actor 4\nClaim 3\nDocument 1\nEntente 1\nPerson 1\nState 3",
	}) {
		if got := ask(t, c, q.Query); got != q.Want {
			t.Errorf("%s:\n got %s\nwant %s", q.Name, got, q.Want)
		}
	}
	put(t, s, renamed("ATTACKS"))
	if got := ask(t, c, "MATCH (a {id: 'qatar'}) RETURN labels(a)"); got != "[Actor Organization]" {
		t.Errorf("labels of an actor whose kind changed: %s", got)
	}
	sound(t, c)
}

func TestRelationsCalledLikeOurs(t *testing.T) {
	c := config(neo4jtest.Start(t))
	s := open(t)
	defer func() { _ = s.Close() }()
	for _, name := range []graph.RelationType{"SOURCE", "TARGET", "SAID_BY", "OTHER", "NAMES", "STATED_IN"} {
		put(t, s, renamed(name))
		key := graph.RelationKey{Source: "iran", Type: name, Target: "oman"}
		g, err := s.Subgraph(t.Context(), graph.View{Focus: []graph.ActorID{"iran"}})
		if err != nil || len(g.Relations) != 2 || g.Relations[0].RelationKey != key {
			t.Errorf("%s: %v, %v", name, g.Relations, err)
		}
		found, err := s.FindActors(t.Context(), "iran", 1)
		if err != nil || found.Actors[0].Claims != 2 {
			t.Errorf("%s: Iran counts %v claims, %v", name, found.Actors, err)
		}
		sound(t, c)
	}
}

// violations are statements that give a row where the graph contradicts
// itself: where something is half done, or derived from what is no longer there.
var violations = []struct{ name, statement string }{
	{"a claim without exactly one source, target and document", `MATCH (c:Claim)
		WHERE COUNT { (c)-[:SOURCE]->(:Actor {id: c.source}) } <> 1 OR COUNT { (c)-[:TARGET]->(:Actor {id: c.target}) } <> 1
		OR COUNT { (c)-[:STATED_IN]->(:Document {id: c.document}) } <> 1 OR COUNT { (c)-->() } <>
			3 + CASE WHEN c.said_by IS NULL THEN 0 ELSE 1 END + CASE WHEN c.other IS NULL THEN 0 ELSE 1 END RETURN c.id`},
	{"a speaker or other party who is not tied", `MATCH (c:Claim) WHERE c.said_by IS NOT NULL AND NOT EXISTS { (c)-[:SAID_BY]->(:Actor {id: c.said_by}) }
		OR c.other IS NOT NULL AND NOT EXISTS { (c)-[:OTHER]->(:Actor {id: c.other}) } RETURN c.id`},
	{"evidence that is not what the text says", `MATCH (c:Claim)-[:STATED_IN]->(d) WHERE NOT d.text CONTAINS c.evidence RETURN c.id`},
	{"a relation that its claims do not add up to", `MATCH (a:Actor)-[r]->(b:Actor)
		OPTIONAL MATCH (c:Claim {source: a.id, target: b.id, type: replace(type(r), ' (relation)', '')})
		WITH a, r, b, count(c) AS claims, count(DISTINCT c.document) AS documents, count(CASE c.modality WHEN 'actual' THEN 1 END) AS actual,
			count(DISTINCT coalesce(c.publisher, '')) AS publishers
		WHERE claims <> r.claims OR documents <> r.documents OR actual <> r.actual OR publishers <> size(r.publishers)
		OR r.claims <> r.actual + r.future + r.hypothetical + r.negated RETURN a.id, type(r), b.id`},
	{"claims without their relation", `MATCH (c:Claim) WITH DISTINCT c.source AS s, c.type AS y, c.target AS t
		WHERE NOT EXISTS { (:Actor {id: s})-[r]->(:Actor {id: t}) WHERE replace(type(r), ' (relation)', '') = y } RETURN s, y, t`},
	{"an actor whom no document names", `MATCH (a:Actor) WHERE NOT EXISTS { (:Document)-[:NAMES]->(a) } RETURN a.id`},
	{"an actor whose tally is not the number of its documents", `MATCH (a:Actor)
		WHERE NOT a.tally STARTS WITH '{"documents":' + COUNT { (a)<-[:NAMES]-() } + ',' RETURN a.id, a.tally`},
	{"an actor with several kinds or none", `MATCH (a:Actor) WHERE size(labels(a)) <> 2 RETURN a.id, labels(a)`},
	{"an actor who is called what no document calls it", `MATCH (a:Actor) WHERE NOT EXISTS { (a)<-[n:NAMES]-() WHERE n.name = a.name } RETURN a.id`},
	{"a document without a fingerprint", `MATCH (d:Document) WHERE d.fingerprint IS NULL RETURN d.id`},
}

// sound fails the test if the graph contradicts itself.
func sound(t testing.TB, c neo4jstore.Config) {
	t.Helper()
	// Wait for a writer who was killed: his transaction may just be ending.
	ask(t, c, "MATCH (s:Entente) SET s.revision = s.revision")
	for _, v := range violations {
		if got := ask(t, c, v.statement); got != "" {
			t.Errorf("%s: %.500s", v.name, got)
		}
	}
}

func TestImportTwice(t *testing.T) {
	c := config(neo4jtest.Start(t))
	s := open(t)
	defer func() { _ = s.Close() }()
	batches := storetest.Corpus(3, 60)
	put(t, s, batches...)
	once := dump(t, c)
	sound(t, c)
	for i := range batches { // again, one by one and from the end
		put(t, s, batches[len(batches)-1-i])
	}
	if got := dump(t, c); got != once {
		t.Error("the same documents put again changed the graph")
	}
	put(t, s, storetest.Corpus(5, 60)...) // the same ids, other contents
	sound(t, c)
	if dump(t, c) == once {
		t.Error("other documents changed nothing")
	}
	put(t, s, batches[30:]...)
	put(t, s, batches[:30]...)
	sound(t, c)
	if got := dump(t, c); got != once {
		t.Error("documents that were replaced and put back left something behind")
	}
}
