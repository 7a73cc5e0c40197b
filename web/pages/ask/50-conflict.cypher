// Who attacks, threatens or accuses whom?
MATCH (a:Actor)-[r:ATTACKS|THREATENS|ACCUSES]->(b:Actor)
RETURN a, r, b
ORDER BY r.claims DESC, a.name, b.name
LIMIT 60
