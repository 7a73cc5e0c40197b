MATCH (a:Actor)<-[:SOURCE|TARGET]-(c:Claim)
WHERE a.id IN $ids /* FILTER */
WITH a.id AS id, c.source AS source, c.type AS type, c.target AS target, count(*) AS claims
WHERE claims >= $least
RETURN DISTINCT id, CASE source WHEN id THEN target ELSE source END AS other
