MATCH (a:Actor)
WITH a, COUNT { (a)<-[:SOURCE]-() } + COUNT { (a)<-[:TARGET]-() } AS claims
ORDER BY claims DESC, a.id LIMIT $limit
RETURN a.id AS id, a.name AS name, a.aliases AS aliases, a.country AS country, labels(a) AS labels, claims
