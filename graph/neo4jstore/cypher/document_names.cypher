MATCH (:Document {id: $id})-[n:NAMES]->(a:Actor)
RETURN a.id AS id, a.name AS name, a.aliases AS aliases, a.country AS country, labels(a) AS labels,
  n.starts AS starts, n.ends AS ends
