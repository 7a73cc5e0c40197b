// Writers come one after another: the SET waits for the writer before, and
// what this transaction reads from here on is what that one wrote.
MATCH (s:Entente {id: 'store'}) SET s.revision = s.revision
RETURN s.version AS version, s.revision AS revision, timestamp() - coalesce(s.revised, 0) AS age
