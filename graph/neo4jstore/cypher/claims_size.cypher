MATCH (c:Claim)
WHERE true /* FILTER */
WITH c.source AS source, c.type AS type, c.target AS target, count(*) AS claims
WITH count(*) AS relations, sum(claims) AS claims, collect(DISTINCT source) + collect(DISTINCT target) AS ends
UNWIND CASE WHEN ends = [] THEN [null] ELSE ends END AS actor
RETURN relations, claims, count(DISTINCT actor) AS actors
