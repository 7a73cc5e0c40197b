// What a reader's filter says of claims. It is one text with one parameter of
// one type, whatever the reader chose: the server keeps one plan for it, where each
// combination of conditions, or of parameters that are null, is planned anew.
  AND ($filter.types IS NULL OR c.type IN $filter.types)
  AND ($filter.modalities IS NULL OR c.modality IN $filter.modalities)
  AND ($filter.speakers IS NULL OR coalesce(c.said_by, '') IN $filter.speakers)
  AND ($filter.publishers IS NULL OR coalesce(c.publisher, '') IN $filter.publishers)
  AND ($filter.from IS NULL OR c.to >= $filter.from)
  AND ($filter.to IS NULL OR c.from <= $filter.to)
