// Actors of one kind, whose label stands for Kind here.
UNWIND $rows AS row
MERGE (a:Actor {id: row.id})
SET a = row
REMOVE a:State:Person:Organization:Group
SET a:Kind
