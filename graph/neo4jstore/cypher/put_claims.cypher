UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
CREATE (c:Claim), (c)-[:STATED_IN]->(d), (c)-[:SOURCE]->(s), (c)-[:TARGET]->(t)
SET c = row
