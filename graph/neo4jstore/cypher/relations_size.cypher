MATCH (a:Actor)-[r]->(b:Actor)
WITH count(r) AS relations, sum(r.claims) AS claims, collect(DISTINCT a) + collect(DISTINCT b) AS ends
UNWIND CASE WHEN ends = [] THEN [null] ELSE ends END AS actor
RETURN relations, claims, count(DISTINCT actor) AS actors
