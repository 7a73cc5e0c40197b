// What ties [who: name] to others?
MATCH (a:Actor {name: $who})-[r]-(b:Actor)
RETURN a, r, b
ORDER BY r.claims DESC, b.name
LIMIT 60
