// Which relations rest on one publisher only?
MATCH (a:Actor)-[r]->(b:Actor)
WHERE size(r.publishers) = 1
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.publishers[0] AS publisher, r.claims AS claims
ORDER BY claims DESC, source, relation, target
