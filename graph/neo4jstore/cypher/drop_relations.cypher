// Relations of one type that no claim states any more.
UNWIND $rows AS row
MATCH (:Actor {id: row.source})-[r:TYPE]->(:Actor {id: row.target})
DELETE r
