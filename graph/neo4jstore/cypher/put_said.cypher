// What documents say of their actors.
UNWIND $ids AS id
MATCH (:Document {id: id})-[n:NAMES]->(a:Actor)
RETURN a.id AS id, n.name AS name, n.kind AS kind, n.country AS country, n.aliases AS aliases
