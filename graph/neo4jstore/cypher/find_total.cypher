MATCH (a:Actor) RETURN count(a) AS actors
