MATCH (c:Claim)
WHERE true /* FILTER */
