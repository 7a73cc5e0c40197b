CALL db.index.fulltext.queryNodes('entente_names', $query) YIELD node AS a
RETURN a.id AS id, a.name AS name, a.aliases AS aliases, a.country AS country, labels(a) AS labels,
  COUNT { (a)<-[:SOURCE]-() } + COUNT { (a)<-[:TARGET]-() } AS claims
