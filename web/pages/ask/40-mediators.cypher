// Who mediates between whom?
MATCH (m:Actor)-[r:MEDIATES]->(party:Actor)
RETURN m, r, party
ORDER BY r.claims DESC, m.name, party.name
