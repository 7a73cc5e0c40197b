// In which sentences does [a: name] do something to [b: name]?
MATCH (:Actor {name: $a})<-[:SOURCE]-(c:Claim)-[:TARGET]->(:Actor {name: $b})
MATCH (c)-[:STATED_IN]->(d:Document)
RETURN c.type AS relation, c.modality AS modality, c.evidence AS sentence, d.publisher AS publisher, c.from AS day, c AS claim
ORDER BY day DESC, relation, sentence
