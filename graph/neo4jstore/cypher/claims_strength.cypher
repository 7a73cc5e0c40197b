WITH c.source AS source, c.type AS type, c.target AS target, count(*) AS claims,
  count(DISTINCT coalesce(c.publisher, '')) AS publishers, count(DISTINCT c.document) AS documents,
  collect(DISTINCT c.other) AS others
WHERE claims >= $least
RETURN source, type, target, claims, publishers, documents, others
