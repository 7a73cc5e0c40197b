// Where do sources disagree about [who: name]?
MATCH (a:Actor)-[r]->(b:Actor)
WHERE $who IN [a.name, b.name] AND 0 < r.negated < r.claims
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.claims AS claims, r.negated AS denied, r.publishers AS publishers
ORDER BY denied DESC, source, relation, target
