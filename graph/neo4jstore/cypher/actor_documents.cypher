MATCH (a:Actor {id: $id}) RETURN COUNT { (a)<-[:NAMES]-() } AS documents
