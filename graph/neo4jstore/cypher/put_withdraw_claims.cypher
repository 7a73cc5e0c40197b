UNWIND $ids AS id
MATCH (:Document {id: id})<-[:STATED_IN]-(c:Claim)
DETACH DELETE c
