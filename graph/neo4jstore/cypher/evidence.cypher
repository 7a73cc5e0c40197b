// The claims of one relation, those of the newest documents first.
MATCH (c:Claim {source: $source, type: $type, target: $target})-[:STATED_IN]->(d:Document)
USING INDEX c:Claim(source, type, target)
WHERE true /* FILTER */
WITH c, d ORDER BY coalesce(d.from, '') DESC, coalesce(d.to, '') DESC, d.id,
  c.sentence, c.trigger, c.id LIMIT $limit
RETURN properties(c) AS claim, d {.id, .title, .byline, .publisher, .url, .published} AS document
