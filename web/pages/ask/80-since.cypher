// What is new since [since: date]?
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.from >= $since
MATCH (c)-[:SOURCE]->(a:Actor), (c)-[:TARGET]->(b:Actor)
RETURN c.from AS day, a.name AS source, c.type AS relation, b.name AS target, c.evidence AS sentence, d.publisher AS publisher
ORDER BY day DESC, source, relation, target
