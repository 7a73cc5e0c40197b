// Which actors are tied to the most others?
MATCH (a:Actor)-[r]-(b:Actor)
RETURN a.name AS actor, count(DISTINCT b) AS others, sum(r.claims) AS claims
ORDER BY others DESC, claims DESC, actor
LIMIT 20
