// Whom the relations of some actors tie them to.
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id IN $ids AND r.claims >= $least
RETURN DISTINCT a.id AS id, b.id AS other
