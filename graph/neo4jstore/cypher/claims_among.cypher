MATCH (a:Actor)<-[:SOURCE]-(c:Claim)
WHERE a.id IN $ids AND c.target IN $ids /* FILTER */
