MATCH (c:Claim {source: $source, type: $type, target: $target})
RETURN count(c) AS claims
