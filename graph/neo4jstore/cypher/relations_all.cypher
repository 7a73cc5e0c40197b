MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.claims >= $least
