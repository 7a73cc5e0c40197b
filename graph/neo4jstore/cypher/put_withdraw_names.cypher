UNWIND $ids AS id
MATCH (:Document {id: id})-[n:NAMES]->(:Actor)
DELETE n
