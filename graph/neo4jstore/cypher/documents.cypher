MATCH (d:Document) WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
RETURN d {.id, .title, .byline, .publisher, .url, .published} AS document
