MATCH (:Actor {id: $id})<-[:SOURCE|TARGET]-(c:Claim)
WHERE true /* FILTER */
