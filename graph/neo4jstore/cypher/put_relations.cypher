// Relations of one type, which stands for TYPE here.
UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[r:TYPE]->(b)
SET r = row.sum
