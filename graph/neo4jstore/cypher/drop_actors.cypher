// Actors whom no document names any more.
UNWIND $ids AS id
MATCH (a:Actor {id: id})
DETACH DELETE a
