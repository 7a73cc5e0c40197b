MATCH (s:Entente {id: 'store'}) SET s.revision = s.revision + 1
