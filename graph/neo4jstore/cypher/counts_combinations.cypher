// How many claims there are of each combination of what a reader can filter by.
MATCH (c:Claim)
WHERE true /* FILTER */
RETURN c.type AS type, c.modality AS modality, c.said_by AS said_by, c.publisher AS publisher, count(*) AS claims
