MERGE (s:Entente {id: 'store'}) ON CREATE SET s.version = $version, s.revision = 0
RETURN s.version AS version, s.revision AS revision
