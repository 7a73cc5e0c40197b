UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (a:Actor {id: row.actor})
CREATE (c)-[:SAID_BY]->(a)
