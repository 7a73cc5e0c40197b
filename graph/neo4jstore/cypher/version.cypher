// Which layout the database holds, and how often it was written.
MATCH (s:Entente {id: 'store'}) RETURN s.version AS version, s.revision AS revision
