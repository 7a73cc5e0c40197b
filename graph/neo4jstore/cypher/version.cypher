// Which layout the database holds, how often it was written, and how many
// milliseconds ago for the last time.
MATCH (s:Entente {id: 'store'})
RETURN s.version AS version, s.revision AS revision, timestamp() - coalesce(s.revised, 0) AS age
