// What the database must hold before the first document. Each statement may be run
// any number of times. A change here that old data do not satisfy is a new
// version: see schema.go.
CREATE CONSTRAINT entente_store IF NOT EXISTS FOR (s:Entente) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT entente_document IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT entente_actor IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT entente_claim IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
// From a relation to its claims: (a)-[r:THREATENS]->(b) has those with a.id, type(r), b.id.
CREATE INDEX entente_relation IF NOT EXISTS FOR (c:Claim) ON (c.source, c.type, c.target);
// Names as graph.Fold writes them, for search by the beginnings of words.
CREATE FULLTEXT INDEX entente_names IF NOT EXISTS FOR (a:Actor) ON EACH [a.folded]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX entente_evidence IF NOT EXISTS FOR (c:Claim) ON EACH [c.evidence]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}};
