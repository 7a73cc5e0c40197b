package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unicode/utf8"
)

// A DocumentID names one document in a store.
type DocumentID string

// A Document is one article as it was read. Its text never changes: every
// span of every claim points into it.
type Document struct {
	ID        DocumentID `json:"id"`
	Title     string     `json:"title,omitempty"`
	Byline    string     `json:"byline,omitempty"`
	Publisher string     `json:"publisher,omitempty"`
	URL       string     `json:"url,omitempty"`
	Published Date       `json:"published,omitzero"`
	Text      string     `json:"text,omitempty"` // valid UTF-8
}

// NewDocumentID is the id of a document that came without one: the same for
// the same publisher and text, whatever its file was called.
func NewDocumentID(publisher, text string) DocumentID {
	sum := sha256.Sum256([]byte(publisher + "\x00" + text))
	return DocumentID("sha256-" + hex.EncodeToString(sum[:10]))
}

// MaxID is the longest id of a document or actor, in bytes.
const MaxID = 512

// Check returns ErrInvalid unless d can be stored.
func (d Document) Check() error {
	switch {
	case d.ID == "" || len(d.ID) > MaxID || !printable(string(d.ID)):
		return fmt.Errorf("document id %q: not 1 to %d bytes of printable UTF-8: %w", clip(string(d.ID)), MaxID, ErrInvalid)
	case !d.Published.valid():
		return fmt.Errorf("document %q: published %v: %w", d.ID, d.Published, ErrInvalid)
	}
	for name, s := range map[string]string{"text": d.Text, "title": d.Title, "byline": d.Byline, "publisher": d.Publisher, "url": d.URL} {
		if !utf8.ValidString(s) {
			return fmt.Errorf("document %q: its %s is not valid UTF-8: %w", d.ID, name, ErrInvalid)
		}
	}
	return nil
}

// Head is d without its text, for lists.
func (d Document) Head() Document {
	d.Text = ""
	return d
}
