RETURN a.id AS source, type(r) AS type, b.id AS target, r.claims AS claims,
  size(r.publishers) AS publishers, r.documents AS documents, r.others AS others
