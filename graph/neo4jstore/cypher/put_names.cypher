UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (a:Actor {id: row.actor})
CREATE (d)-[n:NAMES]->(a)
SET n = row.said
