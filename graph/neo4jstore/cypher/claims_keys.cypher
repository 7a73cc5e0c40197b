UNWIND $keys AS key
MATCH (c:Claim {source: key.source, type: key.type, target: key.target})
USING INDEX c:Claim(source, type, target)
WHERE true /* FILTER */
