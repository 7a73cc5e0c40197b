// The relations that documents state.
UNWIND $ids AS id
MATCH (:Document {id: id})<-[:STATED_IN]-(c:Claim)
RETURN DISTINCT c.source AS source, c.type AS type, c.target AS target
