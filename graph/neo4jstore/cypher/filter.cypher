// What a reader's filter says of claims. It is one text whatever the reader
// chose: the server keeps its plan, where each text of its own would be planned anew.
  AND ($types IS NULL OR c.type IN $types)
  AND ($modalities IS NULL OR c.modality IN $modalities)
  AND ($speakers IS NULL OR coalesce(c.said_by, '') IN $speakers)
  AND ($publishers IS NULL OR coalesce(c.publisher, '') IN $publishers)
  AND ($from IS NULL OR c.to >= $from)
  AND ($to IS NULL OR c.from <= $to)
