// How are [a: name] and [b: name] connected?
MATCH (a:Actor {name: $a}), (b:Actor {name: $b})
MATCH p = allShortestPaths((a)-[*..6]-(b))
WHERE all(n IN nodes(p) WHERE n:Actor)
RETURN p
LIMIT 20
