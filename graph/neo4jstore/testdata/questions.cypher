// Questions about documents, actors, claims and relations, one a line. Both stores give the same answers.
MATCH (d:Document) RETURN count(d)
MATCH (a:Actor) RETURN count(a)
MATCH (c:Claim) RETURN count(*) AS claims
MATCH (a:Actor) RETURN a.id, a.name, a.country ORDER BY a.id
MATCH (a:State) RETURN a.name ORDER BY a.name
MATCH (a:Actor) RETURN labels(a)[1] AS kind, count(*) AS n ORDER BY n DESC, kind
MATCH (a:Actor) WHERE a.country IS NULL RETURN count(*) AS stateless
MATCH (a:Actor) WHERE size(a.aliases) > 0 RETURN a.id, a.aliases ORDER BY a.id
MATCH (a:Actor) WHERE any(x IN a.aliases WHERE x CONTAINS ' ') RETURN a.id ORDER BY a.id
MATCH (a:Actor {id: 'iran'}) RETURN a.name, a.folded
MATCH (a:Actor {name: 'Iran'}) RETURN a.id
MATCH (a:Actor) WHERE a.name STARTS WITH 'I' RETURN a.id ORDER BY a.id
MATCH (a:Actor) WHERE toLower(a.name) CONTAINS 'an' RETURN a.id ORDER BY a.id
MATCH (a:Actor) WHERE a.id IN ['iran', 'oman', 'nobody'] RETURN a.id ORDER BY a.id
MATCH (a:Person|Organization) RETURN count(a) AS n
MATCH (a:Actor&!State) RETURN count(a) AS n
MATCH (n) WHERE NOT n:Entente AND NOT n:EntenteTestDatabase UNWIND labels(n) AS label RETURN label, count(*) AS n ORDER BY label
MATCH (a:Actor)-[r]->(b:Actor) RETURN type(r) AS type, count(*) AS relations, sum(r.claims) AS claims ORDER BY type
MATCH (a:Actor)-[r]->(b:Actor) RETURN a.id, type(r), b.id, r.claims ORDER BY r.claims DESC, a.id, type(r), b.id LIMIT 20
MATCH (a:Actor)-[r]->(b:Actor) RETURN a.id AS source, sum(r.claims) AS claims ORDER BY claims DESC, source LIMIT 10
MATCH (a:Actor)-[r]-(b:Actor) RETURN a.id AS actor, count(DISTINCT b) AS others ORDER BY others DESC, actor LIMIT 10
MATCH (a:Actor)-[r]-(:Actor) RETURN a.id AS actor, count(r) AS degree ORDER BY degree DESC, actor LIMIT 10
MATCH (a:Actor)-[r:THREATENS]->(b:Actor) RETURN a.id, b.id, properties(r) ORDER BY a.id, b.id
MATCH (a:Actor)-[r:THREATENS|ATTACKS|WARNS]->(b) RETURN a.id, type(r), b.id ORDER BY a.id, b.id, type(r)
MATCH (a)-[r:MEDIATES]->(b) RETURN a.id, b.id, r.others ORDER BY a.id, b.id
MATCH (p)-[o:HOLDS_OFFICE]->(s) RETURN p.id, o.title, s.id ORDER BY p.id, s.id
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.actual > 1 RETURN a.id, type(r), b.id, r.actual ORDER BY a.id, b.id, type(r)
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.negated > 0 AND r.actual = 0 RETURN a.id, type(r), b.id ORDER BY a.id, b.id, type(r)
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.first < '2025' RETURN count(*) AS n
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.first <> r.last RETURN a.id, type(r), b.id, r.first, r.last ORDER BY a.id, b.id, type(r)
MATCH (a:Actor)-[r]->(b:Actor) RETURN min(r.first) AS first, max(r.last) AS last
MATCH (a:Actor)-[r]->(b:Actor) WHERE 'The Paper' IN r.publishers RETURN count(*) AS n
MATCH (a:Actor)-[r]->(b:Actor) RETURN size(r.publishers) AS publishers, count(*) AS n ORDER BY publishers
MATCH (a:Actor)-[r]->(b:Actor) UNWIND r.publishers AS p RETURN p, count(*) AS n, sum(r.claims) AS claims ORDER BY p
MATCH (a:Actor)-[r]->(b:Actor)-[s]->(a) RETURN a.id, type(r), b.id, type(s) ORDER BY a.id, b.id, type(r), type(s)
MATCH (a:Actor)-[r]->(b:Actor)-[s]->(a) WHERE type(r) = type(s) AND a.id < b.id RETURN a.id, b.id, type(r) ORDER BY a.id, b.id, type(r)
MATCH (a:Actor)-[r]->(b:Actor) WHERE EXISTS { (b)-[s]->(a) WHERE type(s) = type(r) } RETURN a.id, type(r), b.id ORDER BY a.id, b.id, type(r)
MATCH (a:Actor) WHERE NOT (a)-[]-(:Actor) RETURN a.id ORDER BY a.id
MATCH (a:Actor) WHERE NOT EXISTS { (a)-[:THREATENS|ATTACKS]->(:Actor) } RETURN count(a) AS peaceful
MATCH (a:Actor) RETURN a.id, COUNT { (a)-[]->(:Actor) } AS out, COUNT { (a)<-[]-(:Actor) } AS in ORDER BY out DESC, in DESC, a.id LIMIT 10
MATCH (a:Actor) WITH a, COUNT { (a)--(:Actor) } AS degree RETURN degree, count(*) AS actors ORDER BY degree
MATCH (a:Actor) WITH a, COUNT { (a)--(:Actor) } AS degree ORDER BY degree DESC, a.id LIMIT 3 MATCH (a)-[r]-(b:Actor) RETURN a.id, degree, count(DISTINCT b) AS others ORDER BY a.id
MATCH (a:Actor)-[]-(b:Actor)-[]-(c:Actor) WHERE a.id = 'iran' AND a <> c RETURN DISTINCT c.id ORDER BY c.id
MATCH (a:Actor {id: 'iran'})--(b:Actor)--(c:Actor) RETURN count(*) AS n
MATCH (a:Actor {id: 'iran'})-[*1..2]-(b:Actor) RETURN count(DISTINCT b) AS n
MATCH p = shortestPath((a:Actor {id: 'iran'})-[*..6]-(b:Actor {id: 'qatar'})) RETURN length(p) AS l
MATCH p = allShortestPaths((a:Actor {id: 'envoy'})-[*..6]-(b:Actor {id: 'iran'})) RETURN length(p) AS l, count(*) AS n
MATCH (a:Actor {id: 'iran'}), (b:Person) WITH a, b WHERE a <> b MATCH p = shortestPath((a)-[*..4]-(b)) RETURN b.id, length(p) AS l ORDER BY b.id
MATCH p = SHORTEST 1 (a:Actor {id: 'iran'})-[]-+(b:Actor {id: 'envoy'}) RETURN length(p) AS l
MATCH (c:Claim) RETURN c.type AS type, c.modality AS modality, count(*) AS n ORDER BY type, modality
MATCH (c:Claim) RETURN c.modality AS modality, count(*) AS n ORDER BY n DESC
MATCH (c:Claim) WHERE c.said_by IS NOT NULL RETURN c.said_by AS speaker, count(*) AS n ORDER BY n DESC, speaker LIMIT 10
MATCH (c:Claim) WHERE c.date IS NULL RETURN count(*) AS undated
MATCH (c:Claim) RETURN substring(c.from, 0, 7) AS month, count(*) AS n ORDER BY month
MATCH (c:Claim) WHERE c.from >= '2025-06-01' AND c.to <= '2025-06-30' RETURN c.id ORDER BY c.id
MATCH (c:Claim) RETURN date(c.from).year AS year, count(*) AS n ORDER BY year
MATCH (c:Claim) WHERE c.from IS NOT NULL RETURN duration.inDays(date(c.from), date(c.to)).days AS days, count(*) AS n ORDER BY days
MATCH (c:Claim {type: 'ATTACKS'}) RETURN c.source, c.target, c.evidence ORDER BY c.id
MATCH (c:Claim) WHERE c.evidence CONTAINS 'Iran' RETURN c.id, c.evidence ORDER BY c.id
MATCH (c:Claim) WHERE c.evidence =~ '(?i).*mediat.*' RETURN c.id ORDER BY c.id
MATCH (c:Claim) RETURN c.rule AS rule, count(*) AS n ORDER BY n DESC, rule
MATCH (c:Claim) WHERE c.other IS NOT NULL RETURN c.source, c.target, c.other, c.other_span ORDER BY c.id
MATCH (c:Claim) RETURN max(c.span[1] - c.span[0]) AS longest, min(c.span[1] - c.span[0]) AS shortest
MATCH (c:Claim) RETURN max(c.sentence) AS s, avg(c.sentence) > 0 AS a
MATCH (c:Claim) WHERE c.trigger[0] < c.span[0] OR c.trigger[1] > c.span[1] RETURN c.id
MATCH (c:Claim)-[:STATED_IN]->(d:Document) RETURN d.id AS document, count(c) AS n ORDER BY n DESC, document LIMIT 5
MATCH (c:Claim)-[:STATED_IN]->(d:Document) WHERE d.publisher = 'The Paper' RETURN count(c) AS n
MATCH (c:Claim)-[:STATED_IN]->(d:Document) RETURN coalesce(d.publisher, 'none') AS publisher, count(DISTINCT d) AS documents, count(c) AS claims ORDER BY publisher
MATCH (c:Claim)-[:STATED_IN]->(d:Document) WHERE substring(d.text, c.span[0], 5) <> substring(c.evidence, 0, 5) AND d.id = 'harbour' RETURN c.id
MATCH (c:Claim)-[:STATED_IN]->(d:Document {id: 'harbour'}) RETURN c.type, c.evidence, d.title, d.published ORDER BY c.sentence, c.type
MATCH (a:Actor)<-[:SOURCE]-(c:Claim)-[:TARGET]->(b:Actor) RETURN a.id, c.type, b.id, count(*) AS n ORDER BY n DESC, a.id, c.type, b.id LIMIT 10
MATCH (a:Actor)<-[:SOURCE]-(c:Claim)-[:TARGET]->(b:Actor) WHERE a.country = b.country RETURN a.id, c.type, b.id ORDER BY c.id
MATCH (a:Actor)<-[:SOURCE]-(c:Claim)-[:TARGET]->(b:Actor), (c)-[:STATED_IN]->(d) WHERE c.modality = 'negated' RETURN a.name, c.type, b.name, d.id ORDER BY c.id LIMIT 10
MATCH (s:Actor)<-[:SAID_BY]-(c:Claim)-[:SOURCE]->(s) RETURN s.id, count(*) AS n ORDER BY n DESC, s.id
MATCH (s:Actor)<-[:SAID_BY]-(c:Claim)-[:TARGET]->(t) WHERE c.type IN ['ACCUSES', 'WARNS', 'THREATENS'] RETURN s.id, t.id, count(*) AS n ORDER BY n DESC, s.id, t.id LIMIT 10
MATCH (c:Claim)-[:OTHER]->(o) RETURN o.id, count(*) AS n ORDER BY n DESC, o.id
MATCH (c:Claim)-[t]->(n) RETURN type(t) AS tie, count(*) AS n ORDER BY tie
MATCH (a:Actor)-[r]->(b:Actor) MATCH (c:Claim {source: a.id, type: type(r), target: b.id}) WITH a, r, b, count(c) AS n WHERE n <> r.claims RETURN a.id, b.id
MATCH (c:Claim) WITH c.source AS s, c.type AS t, c.target AS o, count(DISTINCT c.document) AS documents WHERE documents > 1 RETURN s, t, o, documents ORDER BY documents DESC, s, t, o
MATCH (d:Document)-[n:NAMES]->(a:Actor) RETURN a.id AS actor, count(d) AS documents ORDER BY documents DESC, actor LIMIT 10
MATCH (d:Document)-[n:NAMES]->(a:Actor) WHERE n.name <> a.name RETURN d.id, n.name, a.name ORDER BY d.id, a.id LIMIT 20
MATCH (d:Document {id: 'harbour'})-[n:NAMES]->(a) RETURN a.id, n.starts, n.ends, n.kind ORDER BY a.id
MATCH (d:Document)-[:NAMES]->(a:Actor), (d)-[:NAMES]->(b:Actor) WHERE a.id < b.id RETURN a.id, b.id, count(d) AS together ORDER BY together DESC, a.id, b.id LIMIT 10
MATCH (d:Document) WHERE NOT (d)<-[:STATED_IN]-() RETURN d.id ORDER BY d.id
MATCH (d:Document) RETURN d.publisher AS publisher, count(*) AS n, min(d.published) AS first, max(d.published) AS last ORDER BY publisher
MATCH (d:Document) WHERE d.published IS NULL RETURN count(*) AS n
MATCH (d:Document) WHERE d.title IS NOT NULL RETURN d.id, d.title ORDER BY d.id LIMIT 5
MATCH (d:Document) WHERE d.text CONTAINS 'Iran may' RETURN d.id, size(d.text) AS letters
MATCH (d:Document) RETURN d {.id, .publisher, claims: COUNT { (d)<-[:STATED_IN]-() }} AS document ORDER BY d.id LIMIT 5
MATCH (a:Actor) RETURN a {.id, .country, out: [(a)-[r]->(b:Actor) WHERE r.claims > 2 | type(r)][0]} AS actor ORDER BY a.id LIMIT 5
MATCH (a:Actor)-[r]->(b:Actor) WITH a, type(r) AS t, sum(r.claims) AS n ORDER BY n DESC, t WITH a, collect({type: t, n: n})[0] AS most RETURN a.id, most.type, most.n ORDER BY most.n DESC, a.id LIMIT 10
MATCH (a:Actor)-[r]->(b:Actor) WITH a, b, collect(DISTINCT type(r)) AS types WHERE size(types) > 2 RETURN a.id, b.id, size(types) AS n ORDER BY n DESC, a.id, b.id
MATCH (a:Actor)-[r]->(b:Actor) WITH a, b, sum(CASE WHEN type(r) IN ['THREATENS', 'ATTACKS', 'WARNS', 'ACCUSES', 'SANCTIONS'] THEN r.claims ELSE 0 END) AS conflict, sum(r.claims) AS total WHERE total > 2 RETURN a.id, b.id, conflict, total ORDER BY conflict DESC, a.id, b.id LIMIT 10
MATCH (a:Actor) CALL (a) { MATCH (a)-[r]->(b:Actor) RETURN b.id AS most, r.claims AS n ORDER BY n DESC, most, type(r) LIMIT 1 } RETURN a.id, most, n ORDER BY a.id
MATCH (a:Actor) OPTIONAL MATCH (a)-[r:THREATENS]->(b:Actor) RETURN a.id, count(b) AS n ORDER BY n DESC, a.id LIMIT 5
MATCH (a:Actor) OPTIONAL MATCH (a)<-[:SAID_BY]-(c) WITH a, count(c) AS said WHERE said > 0 RETURN a.id, said ORDER BY said DESC, a.id
MATCH (a:State)-[:ALLIES_WITH]-(b)-[:THREATENS]->(c) WHERE c <> a RETURN DISTINCT a.id, b.id, c.id ORDER BY a.id, b.id, c.id
MATCH (a:Actor)-[:MEMBER_OF]->(o)<-[:MEMBER_OF]-(b:Actor) WHERE a.id < b.id RETURN o.id, a.id, b.id ORDER BY o.id, a.id, b.id
MATCH (a:Actor)-[:THREATENS]->()-[:THREATENS]->(c) RETURN count(DISTINCT [a.id, c.id]) AS chains
MATCH (a:Actor)((x)-[:THREATENS|WARNS]->(y)){1,2}(b:Actor) RETURN count(DISTINCT [a.id, b.id]) AS reach
MATCH (a:Actor {id: 'iran'})-[:THREATENS|WARNS|ATTACKS]->{1,3}(b) RETURN count(*) AS n
MATCH p = (a:Actor {id: 'iran'})-[:MEETS_WITH|NEGOTIATES_WITH*1..3]-(b:Actor) WHERE all(n IN nodes(p) WHERE n:Actor) RETURN count(DISTINCT b) AS n
MATCH p = (a:Actor {id: 'oman'})-[*2]-(b:Actor) WHERE none(r IN relationships(p) WHERE type(r) = 'MEDIATES') RETURN count(p) AS n
UNWIND ['iran', 'oman', 'nobody'] AS id OPTIONAL MATCH (a:Actor {id: id}) RETURN id, a.name ORDER BY id
UNWIND ['iran', 'oman'] AS id MATCH (a:Actor {id: id})-[r]-(b:Actor) RETURN id, type(r), b.id, startNode(r) = a AS out ORDER BY id, type(r), b.id, out
WITH ['THREATENS', 'WARNS'] AS types MATCH (a)-[r]->(b) WHERE type(r) IN types RETURN count(*) AS n
MATCH (a:Actor)-[r:THREATENS]->(b) RETURN a.id AS x UNION MATCH (a)-[r:ATTACKS]->(b) RETURN a.id AS x
MATCH (a:State) RETURN 'state' AS kind, count(*) AS n UNION ALL MATCH (a:Person) RETURN 'person' AS kind, count(*) AS n
CALL { MATCH (c:Claim) RETURN count(*) AS claims } CALL { MATCH (d:Document) RETURN count(*) AS documents } RETURN claims, documents
MATCH (c:Claim) WITH count(*) AS all MATCH (c:Claim {modality: 'actual'}) RETURN count(*) * 100 / all AS percent
MATCH (c:Claim) WITH c.type AS type, count(*) AS n WITH collect(n) AS ns RETURN reduce(s = 0, n IN ns | s + n) AS sum, size(ns) AS types
MATCH (c:Claim) RETURN percentileDisc(c.sentence, 0.5) AS median, max(c.sentence) AS most
MATCH (c:Claim) RETURN count(DISTINCT c.source) AS sources, count(DISTINCT c.target) AS targets, count(DISTINCT c.type) AS types
MATCH (c:Claim) RETURN exists((c)-[:SAID_BY]->()) AS quoted, count(*) AS n ORDER BY quoted
MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:SAID_BY]->() } AND c.said_by IS NOT NULL RETURN c
MATCH (c:Claim) WHERE c.id STARTS WITH 'a' RETURN count(*) AS n
MATCH (c:Claim) RETURN properties(c) ORDER BY c.id LIMIT 3
MATCH (c:Claim)-[r:STATED_IN]->() RETURN c, r ORDER BY c.id LIMIT 2
MATCH (a:Actor)-[r]->(b:Actor) RETURN r ORDER BY a.id, type(r), b.id LIMIT 5
MATCH p = (c:Claim)-[:SOURCE]->(:Actor {id: 'iran'}) RETURN length(p) AS l, count(*) AS n
CALL db.index.fulltext.queryNodes('entente_names', 'iran') YIELD node RETURN node.id
CALL db.index.fulltext.queryNodes('entente_names', '+teh*') YIELD node RETURN node.id ORDER BY node.id
CALL db.index.fulltext.queryNodes('entente_evidence', 'Mediated') YIELD node RETURN node.evidence ORDER BY node.id
CALL db.index.fulltext.queryNodes('entente_evidence', 'mediated AND qatar') YIELD node RETURN node.id ORDER BY node.id
CALL db.index.fulltext.queryNodes('entente_evidence', '"attack Oman"') YIELD node RETURN node.id ORDER BY node.id
CALL db.index.fulltext.queryNodes('entente_evidence', 'iran -attack') YIELD node RETURN node.id ORDER BY node.id
CALL db.index.fulltext.queryNodes('entente_evidence', 'med?ated OR attack') YIELD node RETURN node.id ORDER BY node.id
CALL db.index.fulltext.queryNodes('entente_evidence', 'talks') YIELD node RETURN count(*) AS n
CALL db.index.fulltext.queryNodes('entente_evidence', 'the') YIELD node RETURN count(*) AS n
CALL db.index.fulltext.queryNodes('nonesuch', 'x') YIELD node RETURN node
CALL db.labels() YIELD label WHERE NOT label STARTS WITH 'Entente' RETURN label ORDER BY label
CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t
MATCH (a:Actor) RETURN a.nonesuch AS x, count(*) AS n
MATCH (a:Nonesuch) RETURN a
MATCH (a:Actor)-[r:NONESUCH]->(b) RETURN r
MATCH (a:Actor) WHERE a.name > 5 RETURN a
MATCH (a:Actor) RETURN a.name + 1 AS x ORDER BY x LIMIT 2
MATCH (a:Actor) RETURN a.name.first
MATCH (a:Actor) RETURN a.aliases[0] AS x ORDER BY x LIMIT 3
MATCH (a:Actor) RETURN size(a.name) AS n, toUpper(a.id) AS u ORDER BY n DESC, u LIMIT 5
MATCH (a:Actor) RETURN left(a.name, 1) AS letter, count(*) AS n ORDER BY letter
MATCH (a:Actor) WHERE a.country = 'IRN' OR a:Organization RETURN a.id ORDER BY a.id
MATCH (a:Actor) WHERE (a.country IS NULL) <> (a:Person) RETURN count(*) AS n
MATCH (a:Actor), (b:Actor) WHERE a.id < b.id AND a.country = b.country RETURN a.id, b.id ORDER BY a.id, b.id LIMIT 10
MATCH (a:Actor), (b:Actor) WHERE a.id < b.id AND NOT (a)--(b) RETURN count(*) AS strangers
MATCH (a:Actor)-[r]->(b:Actor) RETURN count(r) AS r, count(DISTINCT r) AS d, count(DISTINCT a) AS a
MATCH (a:Actor)-[r]->(b) WHERE b:Actor OR b:Document RETURN labels(b)[0] AS l, count(*) AS n ORDER BY l
MATCH (a)-[r]->(b) WHERE NOT a:Actor AND NOT b:Actor RETURN labels(a)[0] AS from, type(r) AS t, labels(b)[0] AS to, count(*) AS n
MATCH (a:Actor)-[r]->(b:Actor) WITH r ORDER BY r.claims DESC, r.documents DESC, type(r), startNode(r).id, endNode(r).id SKIP 2 LIMIT 3 RETURN startNode(r).id, type(r), endNode(r).id
MATCH (a:Actor)-[r]->(b:Actor) RETURN r.claims AS claims, count(*) AS n ORDER BY claims DESC SKIP 1
MATCH (a:Actor) WITH a.country AS country, collect(a.id) AS ids RETURN country, size(ids) AS n ORDER BY n DESC, country LIMIT 5
MATCH (a:Actor) WHERE a.country IS NOT NULL WITH a ORDER BY a.id WITH a.country AS country, collect(a.id) AS ids WHERE size(ids) > 1 RETURN country, ids ORDER BY country
