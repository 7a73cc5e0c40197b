package storetest

// Questions are what is asked of a Crowd, in Cypher, where time counts.
var Questions = []struct{ Name, Text string }{
	{"look-up by name", "MATCH (a:Actor {name: $name}) RETURN a.id"},
	{"one hop with a filter", "MATCH (a:Actor {id: $id})-[r]->(b:Actor) WHERE r.claims >= 1 AND b.country = 'IRN' RETURN b.name, type(r)"},
	{"two-hop count", "MATCH (a:Actor {id: $hub})-[r]-(b:Actor)-[s]-(c:Actor) RETURN count(*)"},
	{"relations by type", "MATCH (:Actor)-[r]->(:Actor) RETURN type(r), count(*), sum(r.claims)"},
	{"top ten by degree", "MATCH (a:Actor)-[r]-(:Actor) RETURN a.name, count(r) AS degree ORDER BY degree DESC, a.name LIMIT 10"},
	{"shortest path", "MATCH p = shortestPath((a:Actor {id: $id})-[*]-(b:Actor {id: $other})) RETURN length(p)"},
	{"count of nodes", "MATCH (c:Claim) RETURN count(*)"},
	{"search of names", "CALL db.index.fulltext.queryNodes('entente_names', '+77*') YIELD node RETURN node.name ORDER BY node.name LIMIT 5"},
	{"claims of a relation", "MATCH (a:Actor {id: $id})<-[:SOURCE]-(c:Claim)-[:TARGET]->(b) RETURN b.name, c.evidence, c.date"},
	{"scan with a condition", "MATCH (c:Claim) WHERE c.modality = 'actual' AND c.type = 'ATTACKS' RETURN count(*)"},
}

// Blanks are the parameters of the Questions.
var Blanks = map[string]string{"name": "Actor 4711", "id": "actor-4710", "hub": "actor-7", "other": "actor-815"}
