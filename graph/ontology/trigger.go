package ontology

// A Trigger is a word, with what must stand around it, that states a relation.
type Trigger struct {
	Lemma string `json:"lemma"`
	Note  string `json:"note,omitempty"` // why it is so, for the reader of the file
}

// An Example is a sentence that states the type, with source and target, or
// one that does not, without them.
type Example struct {
	Text   string `json:"text"`
	Source string `json:"source,omitempty"`
	Target string `json:"target,omitempty"`
}
