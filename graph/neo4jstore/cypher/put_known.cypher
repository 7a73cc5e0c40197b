// Documents that are there already, with the fingerprint of what they say.
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.fingerprint AS fingerprint
