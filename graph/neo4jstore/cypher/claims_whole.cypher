// The days are ISO dates of ten characters, so their order as text is their
// order in time: first is the earliest beginning, of those the earliest end.
RETURN c.source AS source, c.type AS type, c.target AS target, count(*) AS claims,
  sum(CASE c.modality WHEN 'actual' THEN 1 ELSE 0 END) AS actual,
  sum(CASE c.modality WHEN 'future' THEN 1 ELSE 0 END) AS future,
  sum(CASE c.modality WHEN 'hypothetical' THEN 1 ELSE 0 END) AS hypothetical,
  sum(CASE c.modality WHEN 'negated' THEN 1 ELSE 0 END) AS negated,
  min(c.from + c.to) AS first, max(c.to + c.from) AS last,
  collect(DISTINCT coalesce(c.publisher, '')) AS publishers, count(DISTINCT c.document) AS documents,
  collect(DISTINCT c.other) AS others, collect(c.title) AS titles
