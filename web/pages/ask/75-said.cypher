// What is [who: name] quoted for?
MATCH (:Actor {name: $who})<-[:SAID_BY]-(c:Claim)-[:SOURCE]->(a:Actor), (c)-[:TARGET]->(b:Actor)
RETURN a.name AS source, c.type AS relation, b.name AS target, c.modality AS modality, c.evidence AS sentence, c.publisher AS publisher, c AS claim
ORDER BY c.from DESC, sentence, relation
