// Questions about documents, actors, claims and relations, and for each part of the language, one a line. Both stores give the same
// answers. Parameters: $n 3, $text 'an', $list [1, 2, null, 4], $id 'iran', $map {a: 1, b: 'x'}.
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

// Looking around
MATCH (a:Actor) RETURN count(*) AS n
MATCH (n) RETURN count(n) AS n
MATCH (n) RETURN labels(n)[0] IS NOT NULL AS labelled, count(*) AS n
MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type
MATCH ()-[r]->() RETURN count(r) AS n
MATCH ()-[r]-() RETURN count(r) AS n
MATCH (n:Actor) UNWIND labels(n) AS l RETURN l, count(*) AS n ORDER BY l
MATCH (n:Document) RETURN n
MATCH (n:Actor) RETURN n
MATCH (n:Claim) RETURN n
MATCH (:Document)-[r:NAMES]->(:Actor) RETURN r
MATCH (a:Actor)-[r]->(b:Actor) RETURN a, r, b
MATCH (c:Claim)-[r]->(x) RETURN c.id AS c, r, x.id AS x
CALL db.labels() YIELD label WITH label WHERE label = 'Actor' MATCH (a:Actor) RETURN label, count(a) AS n
MATCH (n) WHERE n.id IS NULL RETURN count(n) AS n
MATCH (a:State|Person) RETURN count(a) AS n
MATCH (a:Actor&!Person) RETURN count(a) AS n
MATCH (a:Actor:Group) RETURN count(a) AS n
MATCH (a:%) RETURN count(a) AS n
MATCH (a:!%) RETURN count(a) AS n
MATCH (a:!Actor&!Claim) RETURN count(a) AS n
MATCH (a) WHERE a:Actor AND NOT a:State RETURN count(a) AS n
MATCH (a:Nobody) RETURN a
MATCH (a)-[r:NOTHING]->(b) RETURN a, r, b
MATCH (a:Actor {id: 'nobody'}) RETURN a.name AS name
MATCH (a:Actor {id: $id}) RETURN a.name AS name, a.country AS country, a.aliases AS aliases
MATCH (a:Actor {id: 'iran', name: 'Iran'}) RETURN a.id AS id
MATCH (a:Actor) WHERE a.id IN ['iran', 'oman', 'nobody'] RETURN a.id AS id ORDER BY id
MATCH (a:Actor) WHERE a.name STARTS WITH 'I' RETURN a.name AS name ORDER BY name
MATCH (a:Actor) WHERE a.name ENDS WITH 'n' RETURN a.name AS name ORDER BY name
MATCH (a:Actor) WHERE a.name CONTAINS $text RETURN a.name AS name ORDER BY name
MATCH (a:Actor) WHERE a.name =~ '(?i)i.*' RETURN a.name AS name ORDER BY name
MATCH (a:Actor) WHERE toLower(a.name) < 'h' RETURN a.name AS name ORDER BY name
MATCH (a:Actor) WHERE a.country IS NULL RETURN count(a) AS n
MATCH (a:Actor) WHERE a.country IS NOT NULL RETURN count(a) AS n
MATCH (a:Actor) WHERE a.country <> 'IRN' RETURN count(a) AS n
MATCH (a:Actor) WHERE NOT a.country = 'IRN' RETURN count(a) AS n
MATCH (a:Actor) WHERE size(a.aliases) > 1 RETURN a.name AS name, a.aliases AS aliases ORDER BY name
MATCH (a:Actor) WHERE 'Tehran' IN a.aliases RETURN a.name AS name
MATCH (a:Actor) WHERE a.id > 'm' AND a.id <= 'r' RETURN a.id AS id ORDER BY id
MATCH (a:Actor) WHERE 'h' < a.id < 'p' RETURN a.id AS id ORDER BY id
MATCH (a:Actor) WHERE a['name'] = 'Iran' RETURN a['country'] AS c
MATCH (a:Actor) RETURN a.name AS name ORDER BY name LIMIT 5
MATCH (a:Actor) RETURN a.name AS name ORDER BY name DESC SKIP 3 LIMIT 4
MATCH (a:Actor) RETURN a.name AS name ORDER BY size(name), name LIMIT 10
MATCH (a:Actor) RETURN a.country AS country ORDER BY country
MATCH (a:Actor) RETURN a.country AS country ORDER BY country DESC
MATCH (a:Actor) WITH a LIMIT 7 RETURN count(a) AS n
MATCH (a:Actor) WITH a SKIP 4 RETURN count(a) AS n
MATCH (a:Actor) RETURN DISTINCT a.country AS country ORDER BY country
MATCH (a:Actor) RETURN properties(a).name AS name ORDER BY name
MATCH (a:Actor {id: 'iran'}) UNWIND keys(a) AS k WITH k WHERE k IN ['id', 'name', 'country'] RETURN k ORDER BY k
MATCH (a:Actor {id: 'iran'}) RETURN a {.name, .country, kind: 'x'} AS m
MATCH (a:Actor {id: 'iran'}) RETURN a {.id, .nothing} AS m
MATCH (d:Document {id: 'harbour'}) RETURN d.title AS title, d.publisher AS publisher, d.published AS published, size(d.text) AS n
MATCH (d:Document) RETURN d.publisher AS p, count(*) AS n ORDER BY n DESC, p
MATCH (d:Document) WHERE d.published >= '2025' RETURN d.id AS id ORDER BY id
MATCH (d:Document) WHERE d.published IS NULL RETURN d.id AS id ORDER BY id

// Claims and their evidence
MATCH (c:Claim) RETURN c.type AS type, count(*) AS n ORDER BY n DESC, type
MATCH (c:Claim) RETURN c.modality AS m, count(*) AS n ORDER BY m
MATCH (c:Claim) RETURN c.type AS type, c.modality AS m, count(*) AS n ORDER BY type, m
MATCH (c:Claim)-[:SOURCE]->(a:Actor {id: $id}) RETURN c.evidence AS e ORDER BY e
MATCH (c:Claim)-[:SOURCE]->(a), (c)-[:TARGET]->(b) RETURN a.id AS a, c.type AS t, b.id AS b, c.evidence AS e ORDER BY a, t, b, e
MATCH (a)<-[:SOURCE]-(c:Claim)-[:TARGET]->(b) WHERE a = b RETURN count(*) AS n
MATCH (a)<-[:SOURCE]-(c:Claim)-[:TARGET]->(b) WHERE a <> b RETURN count(*) AS n
MATCH (c:Claim)-[:STATED_IN]->(d) RETURN d.id AS id, count(c) AS n ORDER BY n DESC, id
MATCH (c:Claim)-[:SAID_BY]->(s) RETURN s.name AS s, count(*) AS n ORDER BY n DESC, s LIMIT 5
MATCH (c:Claim) WHERE NOT (c)-[:SAID_BY]->() RETURN count(c) AS n
MATCH (c:Claim) WHERE (c)-[:OTHER]->() RETURN c.type AS t, count(*) AS n ORDER BY t
MATCH (c:Claim)-[:OTHER]->(o) RETURN c.source AS s, c.target AS t, o.id AS o ORDER BY s, t, o
MATCH (c:Claim) WHERE c.date STARTS WITH '2025' RETURN c.date AS d, count(*) AS n ORDER BY d
MATCH (c:Claim) RETURN min(c.date) AS first, max(c.date) AS last
MATCH (c:Claim) RETURN c.span[1] - c.span[0] AS size, count(*) AS n ORDER BY size
MATCH (c:Claim) WHERE c.trigger[0] < c.span[0] RETURN count(*) AS n
MATCH (c:Claim) RETURN avg(c.sentence) AS a, min(c.sentence) AS b, max(c.sentence) AS m, sum(c.sentence) AS s
MATCH (c:Claim) RETURN stDev(c.sentence) AS a, stDevP(c.sentence) AS b
MATCH (c:Claim) RETURN percentileCont(c.sentence, 0.5) AS a, percentileDisc(c.sentence, 0.9) AS b
MATCH (c:Claim) WITH c.publisher AS p, c WHERE p <> '' RETURN p, count(DISTINCT c.document) AS d ORDER BY d DESC, p
MATCH (c:Claim) RETURN c.publisher AS p, count(DISTINCT c.source) AS n ORDER BY p
MATCH (c:Claim {modality: 'negated'}) RETURN c.source AS s, c.type AS t, c.target AS o ORDER BY s, t, o
MATCH (c:Claim) WHERE c.modality IN ['future', 'hypothetical'] RETURN count(*) AS n
MATCH (c:Claim)-[:SOURCE]->(a:State) RETURN count(DISTINCT a) AS n
MATCH (c:Claim)-[:SOURCE|TARGET]->(a) RETURN a.id AS id, count(DISTINCT c) AS n ORDER BY n DESC, id LIMIT 10
MATCH (c:Claim)-[r:SOURCE|TARGET|SAID_BY]->(a:Actor) RETURN type(r) AS t, count(*) AS n ORDER BY t
MATCH (d:Document)<-[:STATED_IN]-(c)-[:SOURCE]->(a)<-[:NAMES]-(d) RETURN count(*) AS n
MATCH (d:Document)<-[:STATED_IN]-(c)-[:SOURCE]->(a) WHERE NOT (d)-[:NAMES]->(a) RETURN count(*) AS n
MATCH (d:Document)-[n:NAMES]->(a:Actor) WHERE n.name <> a.name RETURN d.id AS d, n.name AS said, a.name AS called ORDER BY d, said
MATCH (d:Document)-[n:NAMES]->(a:Actor) RETURN n.kind AS kind, count(*) AS c ORDER BY kind
MATCH (d:Document)-[n:NAMES]->(a:Actor) WHERE n.starts IS NOT NULL RETURN sum(size(n.starts)) AS mentions
MATCH (c:Claim)-[:STATED_IN]->(d:Document) WHERE substring(d.text, c.span[0], 3) = left(c.evidence, 3) RETURN count(*) > 0 AS some
MATCH (c:Claim) WITH c ORDER BY c.evidence, c.id LIMIT 3 RETURN c.evidence AS e ORDER BY e
MATCH (c:Claim) WITH c.type AS t, collect(DISTINCT c.modality) AS ms RETURN t, size(ms) AS n ORDER BY t
MATCH (c:Claim) WITH c.type AS t, c.modality AS m ORDER BY t, m WITH t, collect(m) AS ms RETURN t, ms ORDER BY t

// Relations
MATCH (a:Actor)-[r:THREATENS]->(b:Actor) RETURN a.name AS a, b.name AS b, r.claims AS n ORDER BY n DESC, a, b
MATCH (a:Actor)-[r:ATTACKS|THREATENS|ACCUSES]->(b:Actor) RETURN type(r) AS t, sum(r.claims) AS n ORDER BY t
MATCH (a:Actor)-[r:!(SOURCE|TARGET)]->(b:Actor) RETURN count(r) AS n
MATCH (a:Actor)-[r]-(b:Actor) RETURN a.name AS a, count(DISTINCT b) AS n, sum(r.claims) AS c ORDER BY n DESC, c DESC, a LIMIT 10
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.negated > 0 AND r.negated < r.claims RETURN a.id AS a, type(r) AS t, b.id AS b ORDER BY a, t, b
MATCH (a:Actor)-[r]->(b:Actor) WHERE 0 < r.negated < r.claims RETURN count(*) AS n
MATCH (a:Actor)-[r]->(b:Actor) WHERE size(r.publishers) = 1 RETURN count(*) AS n
MATCH (a:Actor)-[r]->(b:Actor) RETURN r.publishers AS p, count(*) AS n ORDER BY n DESC, p LIMIT 8
MATCH (a:Actor)-[r]->(b:Actor) UNWIND r.publishers AS p RETURN p, count(*) AS n ORDER BY n DESC, p
MATCH (a:Actor)-[r]->(b:Actor) RETURN max(r.last) AS last, min(r.first) AS first
MATCH (a:Actor)-[r:HOLDS_OFFICE]->(b) RETURN a.name AS who, r.title AS title, b.name AS where ORDER BY who, title, where
MATCH (m:Actor)-[r:MEDIATES]->(p) RETURN m.id AS m, p.id AS p, r.others AS o ORDER BY m, p
MATCH (a:Actor)-[r]->(b:Actor) WHERE r.title IS NULL RETURN count(r) AS n
MATCH (a:Actor)-[r {claims: 2}]->(b:Actor) RETURN count(r) AS n
MATCH (a:Actor)-[r WHERE r.claims > 1]->(b:Actor) RETURN count(r) AS n
MATCH (a:Actor WHERE a.country = 'IRN')-[r]->(b:Actor) RETURN type(r) AS t, b.id AS b ORDER BY t, b
MATCH (a:Actor)-[r]->(a) RETURN count(r) AS n
MATCH (a:Actor)-[r]->(b:Actor)-[s]->(a) RETURN count(*) AS n
MATCH (a:Actor)-[:ATTACKS]->(b:Actor)-[:ATTACKS]->(c:Actor) RETURN count(*) AS n
MATCH (a:Actor)-[:ATTACKS]->(b:Actor)<-[:ATTACKS]-(c:Actor) RETURN count(*) AS n
MATCH (a:Actor {id: $id})-->(b:Actor)-->(c:Actor) RETURN count(*) AS n
MATCH (a:Actor {id: $id})--(b:Actor)--(c:Actor) WHERE c <> a RETURN count(DISTINCT c) AS n
MATCH (a:Actor)-[r]->(b:Actor) WHERE startNode(r) = a AND endNode(r) = b RETURN count(*) AS n
MATCH (a:Actor)<-[r]-(b:Actor) WHERE startNode(r) = b RETURN count(*) AS n
MATCH (a:Actor)-[r]->(b:Actor) RETURN a.country = b.country AS same, count(*) AS n ORDER BY same
MATCH (a:State)-[r]->(b:State) RETURN count(r) AS n
MATCH (a:State)-[r]->(b:!State&Actor) RETURN count(r) AS n
MATCH (a:Actor) WHERE NOT EXISTS { (a)-[]-(:Actor) } RETURN a.id AS id ORDER BY id
MATCH (a:Actor) RETURN COUNT { (a)-->(:Actor) } AS out, count(*) AS n ORDER BY out
MATCH (a:Actor) WHERE COUNT { (a)--(:Actor) } > 5 RETURN a.id AS id ORDER BY id
MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[r]->(b:Actor) WHERE r.claims > 1 } RETURN count(a) AS n
MATCH (a:Actor) RETURN a.id AS id, size([(a)-[r]->(b:Actor) | b.id]) AS n ORDER BY n DESC, id LIMIT 6
MATCH (a:Actor {id: $id}) RETURN size([(a)-[r]-(b:Actor) WHERE r.claims > 0 | type(r)]) AS n
MATCH (a:Actor {id: 'iran'}) RETURN COLLECT { MATCH (a)--(b:Actor) RETURN DISTINCT b.id AS id ORDER BY id } AS ids
MATCH (a:Actor {id: 'iran'}) RETURN [x IN COLLECT { MATCH (a)--(b:Actor) RETURN DISTINCT b.name AS n ORDER BY n } | toUpper(x)] AS ids
MATCH (a:Actor)-[r]->(b:Actor) WITH a, sum(r.claims) AS n ORDER BY n DESC, a.id LIMIT 3 RETURN a.id AS id, n
MATCH (a:Actor)-[r]->(b:Actor) WITH type(r) AS t, r.claims AS n RETURN t, max(n) AS most, min(n) AS least, avg(n) AS mean ORDER BY t
MATCH (a:Actor)-[r]->(b:Actor) WITH a, count(r) AS degree WHERE degree > 3 RETURN a.id AS a, degree ORDER BY degree DESC, a
MATCH (a:Actor)-[r]->(b:Actor) WITH b, collect(DISTINCT type(r)) AS ts WHERE 'ATTACKS' IN ts RETURN b.id AS b ORDER BY b

// Paths
MATCH p = (a:Actor {id: 'iran'})-[]->(b:Actor) RETURN length(p) AS n, [x IN nodes(p) | x.id] AS ids ORDER BY ids
MATCH p = (a:Actor {id: 'iran'})-[*1..2]->(b:Actor) RETURN length(p) AS n, count(*) AS c ORDER BY n
MATCH p = (a:Actor {id: 'iran'})-[:ATTACKS|MEDIATES*1..3]-(b:Actor) RETURN length(p) AS n, count(*) AS c ORDER BY n
MATCH (a:Actor {id: 'iran'})-[rs*2..2]->(b:Actor) RETURN [r IN rs | type(r)] AS types, count(*) AS n ORDER BY types
MATCH (a:Actor {id: 'iran'})-[*0..1]->(b:Actor) RETURN b.id AS b ORDER BY b
MATCH (a:Actor {id: 'iran'})-[*0]->(b) RETURN b.id AS b
MATCH p = (:Actor {id: 'iran'})-->(:Actor)-->(:Actor) RETURN size(relationships(p)) AS n, count(*) AS c
MATCH p = (a:Actor {id: 'oman'})-->(b:Actor) RETURN p
MATCH (a:Actor {id: 'oman'}) ((x)-[r]->(y:Actor)){1,2} (b:Actor) RETURN b.id AS b, size(r) AS n ORDER BY b, n
MATCH (a:Actor {id: 'oman'})-[r:MEDIATES|ATTACKS]->+(b:Actor) RETURN b.id AS b, count(*) AS n ORDER BY b
MATCH (a:Actor {id: 'oman'}) (()-[r:MEDIATES]->()){0,1} (b) RETURN b.id AS b ORDER BY b
MATCH p = shortestPath((a:Actor {id: 'iran'})-[*..4]-(b:Actor {id: 'envoy'})) RETURN length(p) AS n
MATCH p = allShortestPaths((a:Actor {id: 'iran'})-[*..4]-(b:Actor {id: 'envoy'})) RETURN length(p) AS n, count(*) AS c
MATCH p = SHORTEST 1 (a:Actor {id: 'iran'})-[:ATTACKS|MEDIATES|HOLDS_OFFICE]-+(b:Actor {id: 'qatar'}) RETURN length(p) AS n
MATCH p = ALL SHORTEST (a:Actor {id: 'iran'})--+(b:Actor {id: 'envoy'}) RETURN length(p) AS n, count(*) AS c
MATCH (a:Actor {id: 'iran'}), (b:Actor {id: 'qatar'}) MATCH p = allShortestPaths((a)-[*..6]-(b)) WHERE all(n IN nodes(p) WHERE n:Actor) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH (a:Actor {id: 'iran'}), (b:Actor {id: 'nobody'}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p
MATCH p = (d:Document {id: 'harbour'})<-[:STATED_IN]-(c)-[:SOURCE]->(a) RETURN [n IN nodes(p) | coalesce(n.type, n.id)] AS x ORDER BY x
MATCH (a:Actor {id: 'iran'}) OPTIONAL MATCH p = (a)-[:NOTHING]->(b) RETURN p IS NULL AS none, length(p) AS n

// OPTIONAL MATCH, WITH, UNWIND, CALL, UNION
MATCH (a:Actor) OPTIONAL MATCH (a)-[r:ATTACKS]->(b:Actor) RETURN a.id AS a, count(b) AS n ORDER BY n DESC, a
MATCH (a:Actor) OPTIONAL MATCH (a)<-[:SAID_BY]-(c:Claim) RETURN a.id AS a, c.type AS t ORDER BY a, t
OPTIONAL MATCH (a:Nobody) RETURN a
OPTIONAL MATCH (a:Nobody) OPTIONAL MATCH (a)-->(b) RETURN a, b
MATCH (a:Actor {id: 'qatar'}) OPTIONAL MATCH (a)-->(b:Actor) WHERE b.id = 'nobody' RETURN a.id AS a, b
MATCH (a:Actor) OPTIONAL MATCH (a)-[r]->(b:Actor) WITH a, sum(coalesce(r.claims, 0)) AS n WHERE n = 0 RETURN count(a) AS idle
UNWIND [1, 2, 3] AS x RETURN x
UNWIND [] AS x RETURN x
UNWIND null AS x RETURN x
UNWIND 5 AS x RETURN x
UNWIND [[1, 2], [3]] AS l UNWIND l AS x RETURN x ORDER BY x
UNWIND $list AS x RETURN x
UNWIND ['iran', 'oman', 'x'] AS id MATCH (a:Actor {id: id}) RETURN a.name AS name ORDER BY name
UNWIND ['iran', 'x'] AS id OPTIONAL MATCH (a:Actor {id: id}) RETURN id, a.name AS name ORDER BY id
UNWIND range(1, 20) AS x WITH x WHERE x % 3 = 0 RETURN collect(x) AS xs
UNWIND range(1, 10) AS x RETURN x % 3 AS m, sum(x) AS s ORDER BY m
UNWIND range(1, 10) AS x WITH x ORDER BY x DESC LIMIT 3 RETURN collect(x) AS xs
UNWIND [3, 1, null, 2] AS x RETURN x ORDER BY x
UNWIND [3, 1, null, 2] AS x RETURN x ORDER BY x DESC
UNWIND [1, 1.0, '1', true, null, [1], {a: 1}] AS x RETURN x ORDER BY x
UNWIND [1, 1.0, 2] AS x RETURN DISTINCT x
UNWIND [null, 1, null] AS x RETURN count(x) AS n, count(*) AS all, collect(x) AS xs
UNWIND [1, 2, 2, 3] AS x RETURN sum(DISTINCT x) AS s, avg(DISTINCT x) AS a, count(DISTINCT x) AS n
WITH 1 AS x WITH x + 1 AS y RETURN y
WITH 1 AS x, 2 AS y WITH *, x + y AS z RETURN *
WITH [1, 2, 3] AS l RETURN [x IN l WHERE x > 1 | x * x] AS squares, reduce(s = 0, x IN l | s + x) AS sum
MATCH (a:Actor) WITH count(a) AS n RETURN n > 3 AS many
MATCH (a:Actor) WITH a ORDER BY a.id SKIP 2 LIMIT 2 MATCH (a)--(b) RETURN a.id AS a, count(b) AS n ORDER BY a
CALL { MATCH (a:Actor) RETURN count(a) AS n } RETURN n
MATCH (a:Actor) CALL (a) { MATCH (a)-[r]->(b:Actor) RETURN count(r) AS n } RETURN a.id AS a, n ORDER BY n DESC, a
MATCH (a:Actor) CALL { WITH a MATCH (a)<-[:SOURCE]-(c) RETURN count(c) AS n } RETURN a.id AS a, n ORDER BY n DESC, a
MATCH (a:Actor) CALL (a) { MATCH (a)<-[:SOURCE]-(c:Claim) RETURN c ORDER BY c.evidence, c.id LIMIT 1 } RETURN a.id AS a, c.evidence AS e ORDER BY a
MATCH (a:Actor) CALL (a) { OPTIONAL MATCH (a)-[:ATTACKS]->(b) RETURN b.id AS b ORDER BY b LIMIT 1 } RETURN a.id AS a, b ORDER BY a
MATCH (a:Actor) OPTIONAL CALL (a) { MATCH (a)-[:ATTACKS]->(b) RETURN b.id AS b ORDER BY b LIMIT 1 } RETURN a.id AS a, b ORDER BY a
CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN sum(x) AS s
UNWIND [1, 2, 3] AS x CALL (x) { RETURN x * 10 AS y UNION ALL RETURN x AS y } RETURN x, y ORDER BY x, y
RETURN 1 AS x UNION RETURN 1 AS x
RETURN 1 AS x UNION ALL RETURN 1 AS x
MATCH (a:State) RETURN a.name AS name UNION MATCH (a:Person) RETURN a.name AS name
MATCH (a:Actor) RETURN a.id AS id UNION ALL MATCH (d:Document) RETURN d.id AS id
RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 1 AS x
MATCH (a:Actor) WHERE a.id = 'iran' FINISH

// Expressions over the graph
MATCH (a:Actor) RETURN a.id AS id, CASE WHEN a:State THEN 'state' WHEN a:Person THEN 'person' ELSE 'other' END AS kind ORDER BY id
MATCH (c:Claim) RETURN CASE c.modality WHEN 'actual' THEN 1 WHEN 'negated' THEN -1 ELSE 0 END AS v, count(*) AS n ORDER BY v
MATCH (a:Actor) RETURN coalesce(a.country, 'none') AS c, count(*) AS n ORDER BY c
MATCH (a:Actor {id: 'iran'}) RETURN a.name + ' (' + a.country + ')' AS s
MATCH (a:Actor {id: 'iran'}) RETURN a.name || '!' AS s
MATCH (a:Actor {id: 'qatar'}) RETURN a.name + a.country AS s
MATCH (a:Actor) WHERE any(x IN a.aliases WHERE x STARTS WITH 'T') RETURN a.id AS id ORDER BY id
MATCH (a:Actor) WHERE all(x IN a.aliases WHERE size(x) > 3) RETURN count(a) AS n
MATCH (a:Actor) WHERE none(x IN a.aliases WHERE x = 'Tehran') RETURN count(a) AS n
MATCH (a:Actor) WHERE single(x IN a.aliases WHERE true) RETURN count(a) AS n
MATCH (a:Actor) RETURN a.id AS id, split(a.id, '-') AS parts ORDER BY id LIMIT 5
MATCH (a:Actor) RETURN size(a.name) AS n, count(*) AS c ORDER BY n
MATCH (a:Actor) RETURN toUpper(a.name) AS u, toLower(a.name) AS l, reverse(a.name) AS r ORDER BY u LIMIT 5
MATCH (a:Actor) RETURN a.name AS n, substring(a.name, 1, 3) AS s, trim('  x ') AS t ORDER BY n LIMIT 5
MATCH (a:Actor {id: 'iran'}) RETURN a.aliases + ['x'] AS l, a.aliases[0] AS f, a.aliases[-1] AS e, a.aliases[5] AS none
MATCH (a:Actor {id: 'iran'}) RETURN head(a.aliases) AS h, last(a.aliases) AS l, tail(a.aliases) AS t, size(a.aliases) AS n
MATCH (a:Actor {id: 'iran'}) RETURN a = a AS same, a <> a AS other, a IS NOT NULL AS there
MATCH (a:Actor {id: 'iran'}), (b:Actor {id: 'oman'}) RETURN a = b AS same, a IN [a, b] AS in, [a, b] = [a, b] AS lists
MATCH (a:Actor {id: 'iran'}) RETURN valueType(a) AS t, valueType(a.name) AS n, valueType(a.aliases) AS l, valueType(a.nothing) AS x
MATCH (c:Claim) WHERE c.date IS NOT NULL AND size(c.date) = 10 RETURN date(c.date) AS d, count(*) AS n ORDER BY d
MATCH (c:Claim) WHERE size(c.date) = 10 RETURN date(c.date).year AS y, date(c.date).month AS m, count(*) AS n ORDER BY y, m
MATCH (c:Claim) WHERE size(c.from) = 10 RETURN duration.between(date(c.from), date(c.to)).days AS d, count(*) AS n ORDER BY d
MATCH (c:Claim) WHERE size(c.date) = 10 RETURN max(date(c.date)) AS last, min(date(c.date)) AS first
MATCH (c:Claim) WHERE size(c.date) = 10 AND date(c.date) > date('2025-01-01') RETURN count(*) AS n
MATCH (a:Actor)-[r]->(b:Actor) RETURN toFloat(r.actual) / r.claims AS share, count(*) AS n ORDER BY share
MATCH (a:Actor)-[r]->(b:Actor) RETURN round(toFloat(r.actual) / r.claims, 1) AS share, count(*) AS n ORDER BY share
MATCH (a:Actor)-[r]->(b:Actor) RETURN sum(r.claims * r.claims) AS s, sqrt(sum(r.claims)) AS q
MATCH (a:Actor)-[r]->(b:Actor) WITH a.id AS a, count(*) AS n RETURN a, n, n ^ 2 AS sq, log(n) AS ln, exp(0) AS one ORDER BY a LIMIT 4
MATCH (a:Actor) RETURN exists { (a)-[:ATTACKS]->() } AS attacks, count(*) AS n ORDER BY attacks
MATCH (a:Actor) RETURN isEmpty(a.name) AS e, isEmpty(coalesce(a.aliases, [])) AS l, count(*) AS n ORDER BY l
MATCH (a:Actor) WITH collect(a.id) AS ids RETURN size(ids) AS n, 'iran' IN ids AS has
MATCH (a:Actor) WITH a.id AS id ORDER BY id WITH collect(id) AS ids RETURN ids[0..3] AS first, ids[-2..] AS last
MATCH (a:Actor) WITH a.country AS c, collect(a) AS as WHERE size(as) > 1 RETURN c, size(as) AS n ORDER BY c
MATCH (a:Actor {id: 'iran'}) RETURN {name: a.name, ties: COUNT { (a)--() }} AS m
MATCH (a:Actor {id: 'iran'}) WITH a {.*} AS m RETURN m.name AS name, m.country AS c, m.nothing AS x
RETURN $map.a AS a, $map.b AS b, $map.c AS c, size(keys($map)) AS k
RETURN $n + 1 AS n, $text + '!' AS t, $list[0] AS f, $list[2] IS NULL AS none
RETURN [x IN $list WHERE x IS NOT NULL | x * $n] AS l
WITH $map AS m RETURN m {.a, c: 3} AS x
RETURN 1 = 1.0 AS a, 1 IN [1.0] AS b, [1] = [1.0] AS c, 1 <> '1' AS d
RETURN null = null AS a, null <> 1 AS b, null IN [1] AS c, 1 IN [null] AS d, 1 IN [1, null] AS e, null IN [] AS f
RETURN true AND null AS a, false AND null AS b, true OR null AS c, NOT null AS d, true XOR null AS e
RETURN 'a' < 'b' AS a, 'a' < 1 AS b, [1, 2] < [1, 3] AS c, true > false AS d
RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % 3 AS c, -7 % 3 AS d, 7.0 / 2 AS e, 2 ^ 3 AS f
RETURN 0.1 + 0.2 AS a, 1e300 * 1e300 AS b, 0.0 / 0.0 AS c
RETURN toInteger('12') AS a, toInteger('x') AS b, toFloat('1.5') AS c, toBoolean('true') AS d, toString(1.0) AS e
RETURN round(2.5) AS a, round(-2.5) AS b, floor(1.7) AS c, ceil(1.2) AS d, sign(-3) AS e, abs(-3) AS f
RETURN range(0, 10, 3) AS a, range(3, 0) AS b, range(3, 0, -1) AS c
RETURN date('2025-06-22') + duration('P1M') AS a, date('2025-01-31') + duration('P1M') AS b, date('2024-02-29') - duration('P1Y') AS c
RETURN date('2025-06-22') < date('2025-06-23') AS a, date({year: 2025, month: 6}) AS b, date.truncate('month', date('2025-06-22')) AS c
RETURN duration.inDays(date('2025-01-01'), date('2025-06-22')).days AS d, date('2025-06-22').week AS w, date('2025-06-22').dayOfWeek AS x
RETURN datetime('2025-06-22T12:00:00Z') AS a, localdatetime('2025-06-22T12:00') AS b, time('12:00+02:00') AS c, localtime('12:00') AS d
RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS d
RETURN [1, 'a', null, true, 1.5] AS l, {b: 1, a: [2]} AS m
RETURN 'é😀' AS s, size('é😀') AS n, reverse('aé') AS r, toUpper('straße') AS u
RETURN 'a\tb\n\'c\'' AS s, "d\"e" AS t, 'back\\slash' AS u
RETURN CASE 3 WHEN 1, 2 THEN 'low' WHEN 3, 4 THEN 'high' END AS x
RETURN [p IN [{n: 1}, {n: 2}] | p.n] AS l, [x IN range(1, 3) | [y IN range(1, x) | y]] AS ll
RETURN 1 IS :: INTEGER AS a, 'x' IS :: STRING AS b, null IS :: INTEGER AS c, 1 IS NOT :: STRING AS d
RETURN 0x1F AS hex, 0o17 AS oct, 1_000 AS thousand, 1.5e3 AS e, .5 AS half

// Faults
MATCH (a:Actor) RETURN b
MATCH (a:Actor) RETURN a.name AS x, a.id AS x
MATCH (a:Actor) WITH a.name RETURN 1
MATCH (a:Actor) WITH a.name AS n RETURN a
MATCH (a:Actor) RETURN count(*) ORDER BY a.name
MATCH (a:Actor) WHERE count(a) > 1 RETURN a
RETURN count(count(1)) AS n
RETURN 1 / 0 AS x
RETURN 1 % 0 AS x
RETURN 9223372036854775807 + 1 AS x
RETURN -9223372036854775808 - 1 AS x
RETURN toInteger(true) + [] AS x
RETURN nothing(1) AS x
RETURN size(1) AS x
RETURN toUpper(1) AS x
RETURN date('never') AS x
RETURN date({year: 2025, month: 13}) AS x
RETURN duration('soon') AS x
UNWIND [1, 'a'] AS x RETURN abs(x) AS y
UNWIND [1, 0] AS x RETURN 1 / x AS y
RETURN $missing AS x
RETURN [1, 2]['a'] AS x
RETURN {a: 1}[0] AS x
RETURN 'a' + {b: 1} AS x
RETURN NOT 1 AS x
RETURN 1 AND true AS x
MATCH (a) WHERE a.name RETURN a
MATCH (a:Actor) RETURN a LIMIT -1
MATCH (a:Actor) RETURN a LIMIT 1.5
MATCH (a:Actor) RETURN a SKIP 'x'
MATCH (a:Actor RETURN a
MATCH (a:Actor) RETRUN a
RETURN
MATCH (a:Actor)
RETURN 'open
RETURN 1 +
RETURN (1
UNWIND [1] RETURN 1
RETURN 1 AS x UNION RETURN 2 AS y
RETURN 1 AS x UNION RETURN 1 AS x UNION ALL RETURN 1 AS x
MATCH (a)-[a]->(b) RETURN a
MATCH (a), (a:Actor)-[r]->(b), ()-[r]->() RETURN count(*) AS n
CALL { RETURN 1 } RETURN 1
CALL db.nothing() YIELD x RETURN x
CALL db.labels() YIELD nothing RETURN nothing
MATCH (a:Actor) CALL (a) { RETURN 1 AS a } RETURN a
MATCH p = (a)-->(b) RETURN p.name AS x
MATCH (a:Actor)-[r*1..2]->(b) RETURN type(r) AS t
RETURN reduce(s = 0, x IN 5 | s + x) AS x
RETURN [x IN 5 | x] AS x
RETURN range(1, 5, 0) AS x
RETURN substring('abc', -1) AS x
RETURN 'abc' =~ '(' AS x
WITH 1 AS x WITH 2 AS y RETURN x
RETURN percentileCont(1, 2) AS x
RETURN sqrt('x') AS x
RETURN coalesce() AS x
RETURN exists(1) AS x
RETURN percentileDisc(1, -1) AS x
RETURN percentileDisc(1, -0.5) AS x
RETURN percentileDisc(1, 1+1) AS x
RETURN percentileDisc(1, $n) AS x
RETURN percentileCont(1, 1.5) AS x
RETURN percentileCont(1, 1) AS x
WITH 2 AS y RETURN percentileCont(1, y) AS x

// Procedures and full text
CALL db.propertyKeys() YIELD propertyKey AS k WITH k WHERE k STARTS WITH 's' RETURN collect(k) IS NOT NULL AS x
CALL db.schema.visualization() YIELD nodes, relationships RETURN size(nodes) > 0 AS n, size(relationships) > 0 AS r
CALL db.index.fulltext.queryNodes('entente_names', 'iran') YIELD node, score RETURN node.id AS id, score > 0 AS s
CALL db.index.fulltext.queryNodes('entente_names', $id) YIELD node RETURN node.name AS name
CALL db.index.fulltext.queryNodes('entente_evidence', 'iran~') YIELD node RETURN count(node) > 0 AS x
CALL db.index.fulltext.queryNodes('entente_evidence', 'attack* AND NOT oman') YIELD node RETURN node.evidence AS e ORDER BY e
CALL db.index.fulltext.queryNodes('entente_evidence', '(mediated OR met) AND qatar') YIELD node RETURN node.evidence AS e ORDER BY e
CALL db.index.fulltext.queryNodes('entente_evidence', '') YIELD node RETURN node
CALL db.index.fulltext.queryNodes('entente_evidence', '"') YIELD node RETURN node
CALL db.index.fulltext.queryNodes('entente_evidence', 'a AND') YIELD node RETURN node
CALL db.index.fulltext.queryNodes('entente_names') YIELD node RETURN node
CALL db.index.fulltext.queryNodes('entente_names', 1) YIELD node RETURN node
MATCH (d:Document {id: 'harbour'}) CALL db.index.fulltext.queryNodes('entente_evidence', d.publisher) YIELD node RETURN count(node) AS n
CALL db.labels YIELD label RETURN count(label) > 3 AS many
CALL db.labels(1)
CALL db.index.fulltext.queryNodes('entente_names', 'i*', {limit: 1}) YIELD node RETURN count(*) AS n

// Quantified paths and shortest ones
MATCH (a:Actor {id: $id})-[:THREATENS|ATTACKS]->{1,2}(b:Actor) RETURN b.id AS b, count(*) AS n ORDER BY b
MATCH (a:Actor {id: $id}) ((x)-[r]->(y) WHERE r.claims > 0){1,2} (b:Actor) RETURN b.id AS b, [z IN y | z.id] AS via, [q IN r | type(q)] AS types ORDER BY b, via, types
MATCH (a:Actor {id: $id}) ((x)-[:THREATENS]->(y)){0,2} (b) RETURN size(x) AS n, b.id AS b ORDER BY n, b
MATCH p = (a:Actor {id: $id}) ((x:Actor)-[r]-(y:Actor)){2} (b:Actor) RETURN length(p) AS l, count(*) AS n
MATCH p = ANY SHORTEST (a:Actor {id: $id})-[:THREATENS|MEDIATES]-*(b:Actor) RETURN b.id AS b, length(p) AS l ORDER BY b
MATCH p = ANY 1 (a:Actor {id: $id})-[]->{1,2}(b:Actor {id: 'oman'}) RETURN length(p) > 0 AS l
MATCH p = SHORTEST 3 (a:Actor {id: $id})-[]-{1,3}(b:Actor {id: 'oman'}) RETURN length(p) AS l ORDER BY l
MATCH p = SHORTEST 2 GROUPS (a:Actor {id: $id})-[]-{1,3}(b:Actor {id: 'oman'}) RETURN length(p) AS l, count(*) AS n ORDER BY l
MATCH p = ALL (a:Actor {id: 'oman'})-->(b:Actor) RETURN count(p) AS n
MATCH REPEATABLE ELEMENTS (a)-->(b) RETURN a
MATCH (a:Actor {id: $id})-[*]->(b:Actor) WHERE false RETURN a
MATCH p = (a:Actor {id: $id})-[*0..2]-(a) RETURN length(p) AS l, count(*) AS n ORDER BY l
MATCH p = shortestPath((a:Actor {id: $id})-[*]-(a)) RETURN p
MATCH p = shortestPath((a:Actor {id: $id})-[*2..3]-(b:Actor {id: 'oman'})) RETURN p

// Maps and their projections
MATCH (a:Actor) WITH a ORDER BY a.id LIMIT 3 RETURN a {.id, .nothing, name: toUpper(a.name), n: COUNT { (a)--() }} AS m
MATCH (a:Actor {id: $id})-[r]->(b:Actor) RETURN r {.claims, type: type(r)} AS m ORDER BY m.type, m.claims
WITH {a: 1, b: {c: [1, 2]}} AS m RETURN m.b.c[1] AS x, m['a'] AS y, m {.*, d: 4} AS z, keys(m) AS k, m.nothing AS n
WITH 5 AS a, {b: 1} AS m RETURN m {a, .b} AS x
RETURN {} AS a, [] AS b, {a: null} AS c, [null] AS d

// Days, times and durations
RETURN date('2025-06-22').quarter AS q, date('2025-06-22').ordinalDay AS o, date('2025-06-22').weekYear AS w, date('2025-06-22').dayOfQuarter AS d
RETURN datetime('2025-06-22T12:30:15.123456789+02:00') AS d, datetime('2025-06-22T12:30[Europe/Paris]') AS z, datetime({year: 2025, month: 6, day: 22, timezone: 'Europe/London'}) AS t
RETURN datetime('2025-06-22T12:30+02:00').epochSeconds AS e, datetime({epochMillis: 0}) AS z, datetime.fromepoch(1, 2) AS f
RETURN localdatetime({year: 2025, week: 3, dayOfWeek: 2, hour: 4}) AS w, localdatetime('2025-06-22T12').hour AS h
RETURN datetime.truncate('day', datetime('2025-06-22T12:30Z')) AS d, localdatetime.truncate('week', localdatetime('2025-06-22T12:30')) AS w, time.truncate('hour', time('12:30Z')) AS t
RETURN duration({months: 14, days: 3, hours: 25, seconds: 61}) AS d, duration('P1Y2M3DT4H5M6.7S') AS e, duration('-P1D') AS f, duration('P0.5M') AS g
RETURN duration.between(date('2024-02-29'), date('2025-03-01')) AS a, duration.inMonths(date('2024-01-31'), date('2025-02-28')) AS b, duration.inSeconds(time('10:00Z'), time('12:00+01:00')) AS c
RETURN duration('P1M') = duration('P30D') AS a, duration('P1D') < duration('P2D') AS b, duration('PT24H') = duration('P1D') AS c
UNWIND [duration('P1D'), duration('PT23H'), duration('P1M'), null] AS d RETURN d ORDER BY d
UNWIND [date('2025-01-02'), localdatetime('2025-01-01T10:00'), datetime('2025-01-01T10:00Z'), time('10:00Z'), localtime('10:00')] AS d RETURN d ORDER BY d
UNWIND [date('2025-01-02'), date('2024-01-02'), date('2025-01-01')] AS d RETURN min(d) AS a, max(d) AS b, count(DISTINCT d.year) AS y
RETURN date('2025-06-22') = localdatetime('2025-06-22T00:00') AS a, date('2025-06-22') < datetime('2025-06-22T00:00Z') AS b
RETURN datetime('2025-06-22T12:00Z') = datetime('2025-06-22T14:00+02:00') AS a, datetime('2025-06-22T12:00Z') < datetime('2025-06-22T12:00+02:00') AS b
RETURN sum(duration('P1D')) AS s, avg(duration('P2D')) AS a
RETURN date('2025-06-22') + duration({days: 1.5}) AS a, localtime('23:30') + duration('PT1H') AS b, datetime('2025-03-30T01:30[Europe/Paris]') + duration('PT1H') AS c
RETURN date('20250622') AS a, date('2025-W25-7') AS b, date('2025-173') AS c, date('2025') AS d, date('2025Q2') AS e
RETURN toString(date('2025-06-22')) AS a, toString(duration('P1DT2H')) AS b, 'on ' + date('2025-06-22') AS c

// Points
RETURN point({x: 1, y: 2}) AS a, point({x: 1, y: 2, z: 3}) AS b, point({longitude: 51.4, latitude: 35.7}) AS c, point({longitude: 51.4, latitude: 35.7, height: 3}) AS d
RETURN point({x: 1, y: 2}).x AS a, point({longitude: 51.4, latitude: 35.7}).latitude AS b, point({x: 1, y: 2}).crs AS c, point({x: 1, y: 2}).srid AS d
RETURN round(point.distance(point({longitude: 51.4, latitude: 35.7}), point({longitude: 58.4, latitude: 23.6}))) AS d
RETURN point.distance(point({x: 0, y: 0}), point({longitude: 1, latitude: 1})) AS d, point.distance(null, point({x: 0, y: 0})) AS n
RETURN point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS a, point({x: 1, y: 1}) = point({x: 1.0, y: 1}) AS b
RETURN point({x: 1, y: 1}) < point({x: 2, y: 2}) AS a, point({x: 1}) AS b
RETURN point({longitude: 200, latitude: 1}) AS x
RETURN point({latitude: 100, longitude: 1}) AS x
UNWIND [point({x: 2, y: 1}), point({x: 1, y: 5}), null, point({longitude: 1, latitude: 1})] AS p RETURN p ORDER BY p

// The order of values, null and NaN
UNWIND [1, 0.0 / 0.0, -1.0 / 0.0, 1.0 / 0.0, null, -3] AS x RETURN x ORDER BY x
UNWIND [1, sqrt(-1), null, 2.5, -3] AS x RETURN x ORDER BY x
UNWIND [1, sqrt(-1), null, 2.5, -3] AS x RETURN x ORDER BY x DESC
UNWIND [sqrt(-1), sqrt(-1), null, null, 1] AS x RETURN DISTINCT x ORDER BY x
UNWIND [sqrt(-1), 1, 2] AS x RETURN min(x) AS a, max(x) AS b, sum(x) AS c, avg(x) AS d
RETURN sqrt(-1) = sqrt(-1) AS a, sqrt(-1) <> sqrt(-1) AS b, sqrt(-1) < 1 AS c, sqrt(-1) IN [sqrt(-1)] AS d, [sqrt(-1)] = [sqrt(-1)] AS e, isNaN(sqrt(-1)) AS f
UNWIND [1, 'a', null, true, [1], {a: 1}, 1.5, date('2025-01-01'), duration('P1D'), point({x: 1, y: 1})] AS x RETURN x ORDER BY x
UNWIND [1, 'a', null, true, [1], {a: 1}, 1.5, date('2025-01-01')] AS x RETURN x ORDER BY x DESC LIMIT 4
UNWIND [[1, 2], [1], [1, null], [null], [], [2], ['a']] AS x RETURN x ORDER BY x
UNWIND [{a: 1}, {a: 2}, {b: 1}, {}, {a: null}] AS x RETURN x ORDER BY x
UNWIND [true, false, null] AS x RETURN x ORDER BY x DESC
UNWIND [1, 'a', null, true, 2.5] AS x RETURN min(x) AS a, max(x) AS b, count(x) AS c
UNWIND ['b', 'A', 'a', 'É', 'z', ''] AS x RETURN x ORDER BY x
RETURN [1, null] = [1, null] AS a, [1, null] = [2, null] AS b, {a: null} = {a: null} AS c, {a: 1} = {a: 1.0} AS d, [] = [] AS e, [1] = 1 AS f
RETURN null IS NULL AS a, null + 1 AS b, null CONTAINS 'a' AS c, null[0] AS d, null.x AS e, size(null) AS f, [null][0] AS g
RETURN any(x IN [null, 1] WHERE x = 1) AS a, all(x IN [null, 1] WHERE x = 1) AS b, none(x IN [null] WHERE x = 1) AS c, single(x IN [1, null] WHERE x = 1) AS d, all(x IN [] WHERE false) AS e

// Aggregations
UNWIND [1, 2, 3, 4] AS x RETURN avg(x) AS a, sum(x) AS b, min(x) AS c, max(x) AS d, count(*) AS e, stDev(x) AS f, stDevP(x) AS g, percentileCont(x, 0.4) AS h, percentileDisc(x, 0.4) AS i, collect(x) AS j
UNWIND [] AS x RETURN avg(x) AS a, sum(x) AS b, min(x) AS c, max(x) AS d, count(*) AS e, stDev(x) AS f, percentileCont(x, 0.4) AS h, percentileDisc(x, 0.4) AS i, collect(x) AS j
UNWIND [1, 1, 2, null] AS x RETURN sum(DISTINCT x) AS a, collect(DISTINCT x) AS b, count(DISTINCT x) AS c, avg(DISTINCT x) AS d, stDev(DISTINCT x) AS e, percentileDisc(DISTINCT x, 0.5) AS f
UNWIND [0.1, 0.2, 0.3] AS x RETURN sum(x) AS a, avg(x) AS b
UNWIND [9223372036854775807, 1] AS x RETURN sum(x) AS s
UNWIND [1, 'a'] AS x RETURN sum(x) AS s
UNWIND ['a', 'b'] AS x RETURN avg(x) AS s
MATCH (a:Actor) RETURN count(DISTINCT a.country) AS c, count(a.country) AS d, min(a.name) AS e, max(size(a.name)) AS f
MATCH (a:Actor) RETURN a.country AS c, count(*) + size(a.country) AS n ORDER BY c
MATCH (a:Actor) RETURN a.country AS c, count(*) + a.n AS n
MATCH (a:Actor)-[r]->(b:Actor) RETURN a.id AS a, sum(r.claims) * 2 + count(*) AS n, max(r.last) AS l ORDER BY n DESC, a LIMIT 5
MATCH (a:Actor) WITH a.country AS c, count(*) AS n ORDER BY n DESC, c LIMIT 3 RETURN collect(c) AS cs, sum(n) AS s

// More expressions
RETURN CASE WHEN null THEN 1 ELSE 2 END AS a, CASE null WHEN null THEN 1 ELSE 2 END AS b, CASE 1 WHEN 1.0 THEN 'same' END AS c, CASE WHEN false THEN 1 END AS d
RETURN CASE 5 WHEN > 3 THEN 'more' WHEN IS NULL THEN 'none' ELSE 'less' END AS x, CASE 'ab' WHEN STARTS WITH 'a' THEN 1 END AS y
RETURN split('a,b,,c', ',') AS a, split('abc', '') AS b, replace('aXbX', 'X', '-') AS c, ltrim('  a ') AS d, rtrim(' a  ') AS e, btrim('xxaxx', 'x') AS f, left('abc', 5) AS g, right('abc', 2) AS h
RETURN trim(LEADING 'x' FROM 'xxax') AS a, trim(TRAILING 'x' FROM 'xxax') AS b, trim(BOTH 'x' FROM 'xxax') AS c, normalize('e\u0301') = 'é' AS d, 'e\u0301' IS NORMALIZED AS e, char_length('abc') AS f
RETURN toStringOrNull([1]) AS a, toIntegerOrNull('x') AS b, toFloatOrNull('x') AS c, toBooleanOrNull('x') AS d, toIntegerList(['1', 'x', 2.7]) AS e, toFloatList(['1', null]) AS f, toStringList([1, true]) AS g, toBooleanList(['true', 'x']) AS h
RETURN pi() > 3 AS a, e() > 2 AS b, sin(0) AS c, cos(0) AS d, tan(0) AS f, cot(1) > 0 AS g, asin(1) AS h, acos(1) AS i, atan(1) AS j, atan2(1, 1) AS k, degrees(pi()) AS l, radians(180) AS m, haversin(1) AS n, log10(100) AS o
RETURN round(1.25, 1) AS a, round(-1.5) AS b, round(1.249, 2, 'UP') AS c, round(2.5, 0, 'HALF_EVEN') AS d, ceil(-1.5) AS e, floor(-1.5) AS f, sign(-2.5) AS g
RETURN head([]) AS a, last([1, 2]) AS b, tail([1]) AS c, reverse([1, 'a']) AS d, [1, 2, 3][1..] AS e, [1, 2, 3][..-1] AS f, [1, 2, 3][5..9] AS g, [1, 2, 3][-5] AS h, range(5, 1, -2) AS i
RETURN valueType(1) AS a, valueType([1, 'a', null]) AS b, valueType({a: 1}) AS c, valueType(date('2025-01-01')) AS d, valueType([]) AS e, valueType(null) AS f, valueType([[1], [2.5]]) AS g
RETURN 1 IS :: INTEGER | STRING AS a, [1] IS :: LIST<INTEGER> AS b, [1, null] IS :: LIST<INTEGER NOT NULL> AS c, null IS :: NOTHING AS d, date() IS :: DATE AS e, 1.5 IS TYPED FLOAT AS f
MATCH (a:Actor {id: $id}) RETURN a IS :: NODE AS a, a.aliases IS :: LIST<STRING NOT NULL> NOT NULL AS b, [(a)-[r]->() | r][0] IS :: RELATIONSHIP AS c
RETURN reduce(s = '', x IN ['a', 'b'] | s + x) AS a, reduce(n = 1, x IN range(1, 5) | n * x) AS b, reduce(l = [], x IN [1, 2] | [x] + l) AS c
RETURN isEmpty('') AS a, isEmpty([]) AS b, isEmpty({}) AS c, isEmpty({a: 1}) AS d, nullIf(1, 1) AS e, nullIf(1, 2) AS f, coalesce(null, null) AS g
RETURN 'abc' =~ 'a.c' AS a, 'abc' =~ 'b' AS b, 'ABC' =~ '(?i)abc' AS c, null =~ 'a' AS d, 'a\nb' =~ '(?s)a.b' AS e, 'tél' =~ '\\p{L}+' AS f
RETURN id(null) AS x
MATCH (a:Actor {id: $id}) RETURN labels(a) AS l, size(keys(a)) > 3 AS k, elementId(a) IS NOT NULL AS e, id(a) >= 0 AS i, properties(a).country AS c
MATCH p = (a:Actor {id: $id})-[r:THREATENS]->(b) RETURN nodes(p) = [a, b] AS n, relationships(p) = [r] AS r, length(p) AS l, startNode(r) = a AS s
MATCH (a:Actor {id: $id}) WHERE a.name IS NOT NULL AND a.nothing IS NULL RETURN a.id AS id
MATCH (a:Actor) WHERE a.id = $id OR a.name = 'Oman' XOR a:Person RETURN count(*) AS n
MATCH (a:Actor)-[r:THREATENS {claims: 1}]->(b:Actor WHERE b.country IS NOT NULL) RETURN count(*) AS n
MATCH (a IS Actor) WHERE a IS State RETURN count(*) AS n
MATCH (a:Actor {id: $id}), (b:Actor {id: 'oman'}) RETURN EXISTS { (a)-[]-(b) } AS e, COUNT { (a)-[]-(b) } AS c, size(COLLECT { MATCH (a)-[r]-(b) RETURN type(r) }) AS l
MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:THREATENS]->(b) WHERE EXISTS { (b)-[:MEDIATES]->() } } RETURN count(*) AS n
MATCH (a:Actor) WHERE COUNT { MATCH (a)-[r]->(b:Actor) WHERE r.claims > 1 RETURN DISTINCT b } > 1 RETURN count(*) AS n
MATCH (a:Actor {id: $id}) RETURN COLLECT { MATCH (a)-[r]->(b:Actor) RETURN type(r) AS t UNION MATCH (a)<-[r]-(b:Actor) RETURN type(r) AS t } IS NOT NULL AS x
MATCH (a:Actor {id: $id}) RETURN COUNT { MATCH (a)-[r]->(:Actor) RETURN r UNION ALL MATCH (a)<-[r]-(:Actor) RETURN r } AS n
MATCH (a:Actor {id: $id}) CALL (*) { MATCH (a)-[r]->(b:Actor) RETURN sum(r.claims) AS n } RETURN n
MATCH (a:Actor) CALL (a) { MATCH (a)-[r]->(b:Actor) RETURN b ORDER BY r.claims DESC, b.id, type(r) LIMIT 1 UNION ALL MATCH (a)<-[r]-(b:Actor) RETURN b ORDER BY r.claims DESC, b.id, type(r) LIMIT 1 } RETURN a.id AS a, b.id AS b ORDER BY a, b
UNWIND [1, 2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN collect(y) AS l } RETURN x, l ORDER BY x
UNWIND [1, 2] AS x CALL { WITH x WITH x AS y RETURN y * 2 AS z } RETURN x, z ORDER BY x
CALL () { MATCH (c:Claim) RETURN count(*) AS n } RETURN n
MATCH (a:Actor {id: $id}) OPTIONAL MATCH (a)-[r:NOTHING]->(b) WHERE b.x = 1 OPTIONAL MATCH (b)-->(c) RETURN r, b, c
MATCH (a:Actor {id: $id}) OPTIONAL MATCH p = shortestPath((a)-[:NOTHING*]-(b:Actor {id: 'oman'})) RETURN p
UNWIND [null, 'iran'] AS id OPTIONAL MATCH (a:Actor {id: id}) RETURN id, a.name AS name ORDER BY name
MATCH (a:Actor) RETURN a.name AS name ORDER BY a.country DESC, name SKIP $n LIMIT $n + 1
MATCH (a:Actor) RETURN a.name AS name ORDER BY name ASCENDING OFFSET 2 LIMIT toInteger('3')
MATCH (a:Actor) WITH DISTINCT a.country AS c ORDER BY c SKIP 1 WHERE c IS NOT NULL RETURN c ORDER BY c
MATCH (a:Actor) WITH a LIMIT 0 RETURN count(*) AS n
MATCH (a:Actor) RETURN a LIMIT 0
WITH 1 AS a, 2 AS b RETURN * ORDER BY a
MATCH (a:Actor) WITH *, size(a.name) AS n WHERE n > 10 RETURN count(*) AS x
MATCH (a:Actor {id: 'iran'}) MATCH (a)-[r]->(b:Actor) WITH a, r, b ORDER BY type(r), b.id RETURN collect(b.id)[0..2] AS ids, collect(type(r)) AS types
EXPLAIN MATCH (a:Actor) RETURN a
RETURN 1 AS x;
MATCH (n:Actor) RETURN count(n) AS n // a comment
MATCH (a:Actor) /* one */ WHERE a.id = 'iran' /* two */ RETURN a.name AS `a name`
MATCH (`an actor`:Actor {id: 'iran'}) RETURN `an actor`.name
RETURN 1 AS x UNION DISTINCT RETURN 1 AS x
MATCH (a:Actor) RETURN a.name AS x UNION ALL MATCH (a:Actor) RETURN a.id AS x ORDER BY x

// More faults
RETURN 1 AS x ORDER BY y
RETURN DISTINCT 1 AS x ORDER BY 1 + x
MATCH (a:Actor) RETURN DISTINCT a.country AS c ORDER BY a.name
MATCH (a:Actor) WITH a.id AS id ORDER BY a.name RETURN id LIMIT 3
MATCH (a:Actor) WITH count(*) AS n ORDER BY a.name RETURN n
MATCH (a)-[r:A*1..2 {x: 1}]->(b) RETURN r
MATCH (a:Actor), (a:Claim) RETURN count(*) AS n
MATCH (a:Actor)-[a:X]->() RETURN a
MATCH p = (a)-->(b), p = (b)-->(a) RETURN p
MATCH (a) WHERE (a)-->(zzz) RETURN a
MATCH (a) RETURN (a)-->()
RETURN [x IN [1, 2] WHERE x > y] AS l
RETURN reduce(s = 0, x IN ['a'] | s + x) AS x
RETURN 'a' * 2 AS x
RETURN {a: 1} + 1 AS x
RETURN [1] - 1 AS x
RETURN date('2025-06-22') + 1 AS x
RETURN -duration('P1D') AS x
RETURN 2 / duration('P1D') AS x
RETURN date('2025-13-01') AS x
RETURN time('25:00') AS x
RETURN datetime('2025-06-22T12:00[Nowhere/City]') AS x
RETURN duration({nothing: 1}) AS x
RETURN date({month: 2}) AS x
RETURN date(5) AS x
RETURN point(1) AS x
RETURN toFloat({}) AS x
RETURN left('a', -1) AS x
RETURN split(1, 'a') AS x
RETURN replace('a', 'b') AS x
RETURN size() AS x
RETURN labels(1) AS x
RETURN type('a') AS x
RETURN nodes(1) AS x
MATCH (a:Actor) RETURN length(a) AS x
MATCH (a:Actor) RETURN type(a) AS x
MATCH ()-[r]->() RETURN labels(r) AS x
MATCH ()-[r]->() RETURN r:Actor AS x LIMIT 1
RETURN 99999999999999999999 AS x
RETURN 0xZZ AS x
RETURN 1.0e400 AS x
RETURN 'a' AS 1x
RETURN `x AS y
RETURN /* open
RETURN "a' AS x
MATCH (a)-[:X->(b) RETURN a
MATCH (a)<-[:X]->(b) RETURN count(*) AS n
MATCH (a:A B) RETURN a
WITH 1 AS x, 2 AS x RETURN x
RETURN 1 AS x, 2 AS x
MATCH (a:Actor) WITH a, count(*) RETURN a
UNWIND [1] AS x UNWIND [2] AS x RETURN x
CALL (a) { RETURN 1 AS x } RETURN x
MATCH (a:Actor) CALL (a) { MATCH (b) } RETURN a
MATCH (a:Actor) CALL { RETURN a.id AS id } RETURN id
RETURN EXISTS { MATCH (a) RETURN } AS x
RETURN COLLECT { MATCH (a:Actor) RETURN a.id AS x, a.name AS y } AS l
RETURN COUNT { RETURN } AS x
MATCH p = SHORTEST 0 (a)-[]-+(b) RETURN p
MATCH (a)-[]->{2,1}(b) RETURN a
MATCH ((a)-[]->(b))+ RETURN a
MATCH (a) ((a)-[]->(b))+ RETURN a
MATCH p = shortestPath((a)-[]-(b)-[]-(c)) RETURN p
MATCH p = shortestPath((a)) RETURN p
MATCH (a:Actor) RETURN a.name SKIP -1
MATCH (a:Actor) RETURN a.name LIMIT a.n
MATCH (a:Actor) RETURN a.name ORDER BY count(*)
RETURN sum(sum(1)) AS x
MATCH (a:Actor) WHERE sum(a.n) > 1 RETURN a
RETURN [x IN [1] | count(x)] AS x
UNWIND [1, 'a'] AS x RETURN x * 2 AS y
UNWIND [[1], 2] AS x RETURN x[0] AS y
UNWIND ['2025-01-01', 'soon'] AS x RETURN date(x) AS y
UNWIND [1, 'a'] AS x RETURN toUpper(x) AS y
UNWIND [9223372036854775807, 1] AS x RETURN x + 1 AS y
UNWIND [5, 0] AS x RETURN 10 / x AS y
UNWIND [5, 0] AS x RETURN 10.0 / x AS y
UNWIND [true, 1] AS x RETURN NOT x AS y
UNWIND [true, 1] AS x WITH x WHERE x RETURN x
UNWIND [2, 0] AS x RETURN range(0, 4, x) AS y
UNWIND ['a', '('] AS x RETURN 'a' =~ x AS y
UNWIND [{a: 1}, 5] AS x RETURN x.a AS y
MATCH (a:Actor {id:'iran'}) CALL db.labels YIELD label RETURN count(*) > 0 AS x
MATCH DIFFERENT RELATIONSHIPS (a:Actor)-->(b:Actor) RETURN count(*) AS n
MATCH REPEATABLE ELEMENT (a)-->(b) RETURN count(*) AS n

// Found by comparing
RETURN trim(LEADING 'x' FROM 'xxax') AS a
RETURN trim(BOTH 'x' FROM 'xxax') AS a
RETURN trim(BOTH FROM ' a ') AS a
RETURN trim(FROM ' a ') AS a
RETURN trim('x' FROM 'xxax') AS a
RETURN toInteger({}) AS x
RETURN toInteger(date('2025-01-01')) AS x
RETURN toFloat([1]) AS x
RETURN toFloat(true) AS x
RETURN toInteger(true) AS x
RETURN toBoolean(1.5) AS x
RETURN toBoolean([1]) AS x
RETURN toBoolean({}) AS x
RETURN toString([1]) AS x
RETURN toString({}) AS x
MATCH (a:Actor) RETURN toString(a) AS x
MATCH (a:Actor) RETURN toInteger(a) AS x
RETURN toIntegerOrNull([1]) AS x, toFloatOrNull({}) AS y, toBooleanOrNull([]) AS z, toStringOrNull({}) AS w
RETURN toIntegerList([1, [2], {}]) AS x
RETURN toIntegerList('a') AS x
RETURN null IS :: NOTHING AS a, 1 IS :: NOTHING AS b, null IS :: NULL AS c, null IS NOT :: NOTHING AS d, [] IS :: LIST<NOTHING> AS e, [null] IS :: LIST<NULL> AS f, [null] IS :: LIST<NOTHING> AS g
RETURN point({x: 1}) AS b
RETURN point({y: 1, z: 2}) AS b
RETURN point({x: 1, y: 2, foo: 3}) AS b
RETURN point({latitude: 1}) AS b
RETURN point({x: 1, y: 2, crs: 'nothing'}) AS b
RETURN point({x: 'a', y: 2}) AS b
RETURN point({x: null, y: 2}) AS b
WITH {x: 1} AS m RETURN point(m) AS b
RETURN point({}) AS b
MATCH (a IS Actor) RETURN count(*) AS n
MATCH (a:Actor) WHERE a IS State RETURN count(*) AS n
MATCH (a:Actor) RETURN a IS State AS x, count(*) AS n ORDER BY x
MATCH (a:Actor) RETURN a IS NOT NULL AS x, a IS (State|Person) AS y, a:State|Person AS z, count(*) AS n ORDER BY x, y, z
MATCH (a:Actor) RETURN a IS !State AS y, count(*) AS n ORDER BY y
MATCH (a:Actor) RETURN a IS NOT State AS y, count(*) AS n ORDER BY y
MATCH (a:Actor)-[r IS THREATENS]->(b) RETURN count(*) AS n
MATCH (a:Actor)-[r]->(b) WHERE r IS THREATENS RETURN count(*) AS n

// What goes together with an operator
RETURN 'a' + true AS x
RETURN true + 'a' AS x
RETURN null + true AS x
RETURN true + null AS x
RETURN true + true AS x
RETURN {a:1} + 'a' AS x
RETURN {a:1} + [1] AS x
RETURN [1] + {a:1} AS x
RETURN 1 + date('2020-01-01') AS x
RETURN date('2020-01-01') + 1 AS x
RETURN date('2020-01-01') + date('2020-01-01') AS x
RETURN date('2020-01-01') + duration('P1D') AS x
RETURN duration('P1D') + date('2020-01-01') AS x
RETURN duration('P1D') + 1 AS x
RETURN 1 + duration('P1D') AS x
RETURN 'a' + duration('P1D') AS x
RETURN point({x:1,y:1}) + 'a' AS x
MATCH (a:Actor) RETURN a + 'a' AS x
MATCH (a:Actor {id:'iran'}) RETURN [a] + a.id AS x
MATCH (a:Actor {id:'iran'}) RETURN 'a' + a AS x
MATCH (a:Actor {id:'iran'}) RETURN a.id + a AS x
MATCH (a:Actor {id:'iran'}) RETURN a.id + true AS x
RETURN coalesce('a', 1) + true AS x
RETURN {a:1}[null] AS x
MATCH (a:Actor {id:'iran'}) RETURN a[0] AS x
RETURN [1]['a'] AS x
RETURN [1][1.5] AS x
RETURN {a:1}[1.5] AS x
RETURN [[1],2][0][0] AS x
CALL { RETURN 1 } RETURN 1 AS x
CALL { RETURN 1 AS x UNION RETURN 2 } RETURN x
CALL { MATCH (a:Actor) RETURN a.id } RETURN count(*) AS x
CALL { MATCH (a:Actor) RETURN a } RETURN count(*) AS x
RETURN COLLECT { RETURN 1 } AS x
RETURN COLLECT { MATCH (a:Actor {id:'iran'}) RETURN a.id } AS x
RETURN EXISTS { RETURN 1 } AS x
RETURN COUNT { UNWIND [1,2] AS y RETURN y+1 } AS x
RETURN 'a' || 1 AS x
RETURN 'a' || [1] AS x
RETURN [1] || 1 AS x
RETURN 1 - 'a' AS x
RETURN 'a' - 1 AS x
RETURN date('2020-01-01') - 1 AS x
RETURN duration('P1D') * 2 AS x
RETURN 2 * duration('P1D') AS x
RETURN duration('P1D') / 2 AS x
RETURN duration('P1D') - date('2020-01-01') AS x
RETURN date('2020-01-01') - duration('P1D') AS x
RETURN date('2020-01-01') - date('2020-01-01') AS x
RETURN duration('P1D') * duration('P1D') AS x
RETURN 1 STARTS WITH 'a' AS x
RETURN 'a' =~ 1 AS x
RETURN 'a' IN 'abc' AS x
RETURN -'a' AS x
RETURN 1 % 'a' AS x
RETURN true ^ 1 AS x
RETURN 1 < 'a' AS x
RETURN [1] < 2 AS x
RETURN {a:1} < {a:2} AS x
MATCH (a:Actor) RETURN a.id AS x ORDER BY x LIMIT $text
MATCH (a:Actor) RETURN a.id AS x ORDER BY x LIMIT $n
CALL db.relationshipTypes()
CALL db.propertyKeys() YIELD propertyKey AS k WHERE k IN ['claims', 'name', 'nothing'] RETURN k ORDER BY k
CALL db.propertyKeys YIELD propertyKey RETURN propertyKey

// Found by made-up queries
MATCH p = (a:Actor {id: 'iran'})-[*3]-(b:Actor) WHERE size(nodes(p)) > size([n IN nodes(p) WHERE n:Actor]) - 1 RETURN p
RETURN CASE +(1) WHEN > 1 THEN 1 ELSE 2 END AS x
RETURN toUpper([null, 1][1]) AS x
RETURN toUpper([1, null][0]) AS x
RETURN toUpper([1, 2][0]) AS x
RETURN toUpper([1, 2.5][0]) AS x
RETURN toUpper([1, 'a'][0]) AS x
RETURN toUpper([[1]][0]) AS x
RETURN toUpper(coalesce(null, 1)) AS x
RETURN toUpper(CASE WHEN true THEN 1 ELSE null END) AS x
RETURN toUpper(CASE WHEN true THEN 1 END) AS x
RETURN toUpper(head([null, 1])) AS x
RETURN [x IN [null, 1] | toUpper(x)] AS x
RETURN [x IN [1, 2] | toUpper(x)] AS x
UNWIND [null, 1] AS y RETURN toUpper(y) AS x
UNWIND [1] AS y RETURN toUpper(y) AS x
RETURN toUpper(nullIf(1, 2)) AS x
RETURN reduce(s = null, y IN [1] | s + y) AS x
RETURN toUpper(null + 1) AS x
RETURN NOT [null, 1][0] AS x
RETURN toUpper({a: 1}.a) AS x
RETURN toUpper(max(1)) AS x
RETURN toUpper(collect(1)[0]) AS x
RETURN toUpper(collect(1)) AS x
WITH 1 AS y RETURN toUpper(y) AS x
WITH [1] AS y RETURN toUpper(y[0]) AS x
WITH null AS y RETURN toUpper(y) AS x
RETURN toUpper([1][0..1]) AS x
RETURN toUpper(range(1, 2)[0]) AS x
RETURN toUpper(tail([1, 2])[0]) AS x
RETURN abs(split('a', 'b')[0]) AS x
RETURN abs(labels(null)[0]) AS x
UNWIND [duration('PT23H'), duration('PT25H')] AS x RETURN avg(x) AS a, sum(x) AS s
UNWIND [duration('P1M'), duration('PT800H')] AS x RETURN avg(x) AS a
UNWIND [duration('-P1DT40H'), duration('PT1.5S')] AS x RETURN avg(x) AS a
UNWIND [duration({days: 3, hours: -40})] AS x RETURN avg(x) AS a
MATCH (a:Actor {id: 'iran'}) RETURN reverse(a.aliases) AS x
RETURN 1 IN [] IS NULL AS x
RETURN 'a' STARTS WITH 'a' STARTS WITH 'a' AS x
RETURN 1 IS :: INTEGER IS :: BOOLEAN AS x
RETURN true = 1 IS NULL AS x
RETURN NOT 1 IS NULL AS x
RETURN toUpper(null + duration('P1D')) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id + duration('P1D')) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(duration('P1D') + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(true + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id + true) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id + a) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(date('2025-01-01') + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(1 + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs(1 + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs('a' + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs(a.id + 'a') AS x
MATCH (a:Actor {id:'iran'}) RETURN abs(a.id + 1) AS x
MATCH (a:Actor {id:'iran'}) RETURN size(a.id + 1) AS x
MATCH (a:Actor {id:'iran'}) RETURN date(a.id + duration('P1D')) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs([1] + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper([1] + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper({a: 1} + a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id + {a: 1}) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id + [1]) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id - 1) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(1 - a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id * 1) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs(duration('P1D') * a.n) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.n / 2) AS x
MATCH (a:Actor {id:'iran'}) RETURN toUpper(a.id || a.id) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs(a.id || a.id) AS x
RETURN $ n AS x
RETURN count(DISTINCT +1) AS x
RETURN count(DISTINCT -1) AS x
RETURN count(DISTINCT (1)) AS x
RETURN count(DISTINCT [1]) AS x
RETURN count(DISTINCT {a: 1}) AS x
RETURN DISTINCT +1 AS x
RETURN DISTINCT -1 AS x
WITH DISTINCT +1 AS x RETURN x
WITH DISTINCT [1] AS x RETURN x
WITH 1 AS distinct RETURN distinct AS x
WITH 1 AS distinct RETURN distinct + 1 AS x
MATCH w = ALL SHORTEST (a:Actor)-[:THREATENS|ATTACKS|MEDIATES|MEETS_WITH|WARNS]-{1,4}(a) RETURN a.id AS a, length(w) AS l, count(*) AS n ORDER BY a, l
MATCH (a:Actor {id:'iran'}) RETURN abs(a.n + null) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs(null - a.n) AS x
MATCH (a:Actor {id:'iran'}) RETURN abs(null * null) AS x
RETURN toUpper(null - null) AS x
RETURN toUpper(null * 1) AS x
RETURN toUpper(null - 1) AS x
RETURN toUpper(null / 1) AS x
RETURN abs(null + 'a') AS x
RETURN abs(null || 'a') AS x
RETURN abs(null % 2) AS x
RETURN toUpper(null % 2) AS x
RETURN toUpper(null ^ 2) AS x
RETURN abs(null + [1]) AS x
RETURN abs(null + date('2025-01-01')) AS x
RETURN abs(null - duration('P1D')) AS x
RETURN date(null - duration('P1D')) AS x
RETURN abs(null + duration('P1D')) AS x
MATCH (n:Claim) OPTIONAL MATCH w2 = (n) WHERE n.sentence = 1 RETURN w2 IS NULL AS x, count(*) AS n
MATCH (a:Actor) CALL (a) { MATCH (a)<-[:SOURCE]-{1,2}(c) RETURN DISTINCT c.sentence AS s } RETURN count(*) AS n
RETURN [1, 2, ] AS x
RETURN [, 1] AS x
RETURN {a: 1, } AS x
RETURN abs(1, ) AS x
MATCH (a:Actor), RETURN a
RETURN 1 AS x,
MATCH (a:Actor {id: 'x',}) RETURN a
UNWIND [1] AS x WITH x, RETURN x
RETURN [1 2] AS x
MATCH (a:Actor) RETURN a {.id, } AS x
RETURN [] AS x, [[],] AS y
RETURN point({x: 1, y: 2}) >= point({x: 1, y: 2}) AS a, point({x: 1, y: 2}) <= point({x: 1, y: 2}) AS b, point({x: 1, y: 2}) < point({x: 1, y: 2}) AS c, point({x: 1, y: 2}) > point({x: 1, y: 2}) AS d
RETURN point({x: 1, y: 2}) >= point({x: 1, y: 3}) AS a, point({x: 1, y: 2}) <= point({x: 0, y: 2}) AS b, point({x: 1, y: 2}) <= point({longitude: 1, latitude: 2}) AS c
RETURN point({x: 1, y: 2}) >= point({x: 0, y: 1}) AS a, point({x: 1, y: 2}) <= point({x: 2, y: 3}) AS b, point({x: 1, y: 2}) < point({x: 2, y: 2}) AS c
RETURN duration('P1D') >= duration('P1D') AS a, duration('P1D') <= duration('PT24H') AS b, {a: 1} <= {a: 1} AS c, [1] <= [1] AS d, true <= true AS e, null <= null AS f
MATCH (a:Actor {id: 'iran'}) RETURN a <= a AS x, a < a AS y
MATCH p = (a:Actor {id: 'iran'})-[r:THREATENS]->() RETURN r >= r AS x, p <= p AS y
MATCH (a:Actor {id: 'iran'}), (b:Actor {id: 'oman'}) RETURN a < 1 AS x, a <= 'a' AS y
MATCH (a:Actor {id: 'iran'})-[r]->(b:Actor) RETURN r < r AS x, r <= r AS y
MATCH p = (a:Actor {id: 'iran'})-[r]->(b:Actor) RETURN p < p AS x, p <= p AS y
RETURN [point({x: 1, y: 2})] <= [point({x: 1, y: 2})] AS a, [duration('P1D')] >= [duration('P1D')] AS b, {a: point({x: 1, y: 1})} <= {a: point({x: 1, y: 1})} AS c
RETURN toUpper(COLLECT { RETURN 1 AS x }[0]) AS x
RETURN toUpper(COLLECT { RETURN 1 AS x }) AS x
RETURN [[1]][0]['a'] AS x
RETURN [y IN COLLECT { RETURN 1 AS x } | toUpper(y)] AS x
RETURN CASE WHEN [1] THEN 1 ELSE 2 END AS x
RETURN CASE WHEN [] THEN 1 ELSE 2 END AS x
RETURN CASE WHEN nullIf([1], []) THEN 1 ELSE 2 END AS x
RETURN CASE WHEN nullIf([], [1]) THEN 1 ELSE 2 END AS x
RETURN CASE WHEN nullIf(1, []) THEN 1 ELSE 2 END AS x
RETURN NOT [1] AS x
RETURN NOT nullIf([1], []) AS x
MATCH (a:Actor) WHERE a.aliases RETURN count(*) AS n
MATCH (a:Actor) WHERE [] RETURN count(*) AS n
MATCH (a:Actor) WHERE size(a.aliases) > 0 AND a.aliases RETURN count(*) AS n
RETURN any(x IN [[1], []] WHERE x) AS x
RETURN [x IN [[1], []] WHERE x] AS x
RETURN (1 + $map.a).month AS x
RETURN (2 * $map.a).days AS x
RETURN ($map.a * 2).days AS x
RETURN (2 / $map.a).days AS x
RETURN (2 - $map.a).days AS x
RETURN (date('2025-01-01') + $map.x).days AS x
RETURN toUpper(duration('P1D') - $map.x) AS x
RETURN (duration('P1D') - $map.x).days AS x
RETURN date(2 - $map.x) AS x
MATCH (n1:Claim) UNWIND n1.span AS i3 RETURN CASE WHEN n1.sentence >= i3 THEN 1 ELSE n1.sentence END AS c0, percentileDisc(nullIf(i3, 4), 1.0) AS c2 ORDER BY c0, c2
UNWIND [4, 4] AS i RETURN percentileDisc(nullIf(i, 4), 1.0) AS a, percentileCont(nullIf(i, 4), 1.0) AS b
UNWIND [1, 4] AS i RETURN i % 2 AS k, percentileDisc(nullIf(i, 4), 1.0) AS a ORDER BY k
UNWIND [1, 3, 5] AS i RETURN percentileDisc(i, 1.0) AS a, percentileDisc(i, 0.0) AS b, percentileDisc(i, 0.5) AS c
