MATCH (c:Claim) RETURN min(c.from + c.to) AS first, max(c.to + c.from) AS last
