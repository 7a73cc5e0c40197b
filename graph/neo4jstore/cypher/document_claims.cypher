MATCH (:Document {id: $id})<-[:STATED_IN]-(c:Claim) RETURN properties(c) AS claim
