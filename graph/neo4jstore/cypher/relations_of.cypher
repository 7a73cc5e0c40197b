MATCH (:Actor {id: $id})-[r]-(:Actor)
WHERE r.claims >= $least
WITH startNode(r) AS a, r, endNode(r) AS b
