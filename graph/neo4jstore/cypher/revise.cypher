MATCH (s:Entente {id: 'store'}) SET s.revision = s.revision + 1, s.revised = timestamp()
RETURN s.revision AS revision
