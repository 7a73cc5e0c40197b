package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
)

// A RelationType names what one actor does to another, e.g. "THREATENS".
// graph/ontology lists the types there are; a store takes any well-formed one.
type RelationType string

var relationType = regexp.MustCompile(`^[A-Z][A-Z0-9_]{0,62}$`)

// Check returns ErrInvalid unless t is upper-case letters, digits and "_".
func (t RelationType) Check() error {
	if !relationType.MatchString(string(t)) {
		return fmt.Errorf("relation type %q is not written like THREATENS: %w", clip(string(t)), ErrInvalid)
	}
	return nil
}

// A Modality says whether what a claim states took place. They are PLOVER's
// auxiliary modes and the plain case.
type Modality string

// The modalities of a claim.
const (
	Actual       Modality = "actual"       // it happened, is happening, or stands
	Future       Modality = "future"       // announced, planned, promised
	Hypothetical Modality = "hypothetical" // may, could, if
	Negated      Modality = "negated"      // it did not, or somebody denies that it did
)

// Modalities lists every modality, in the order in which they are shown.
var Modalities = []Modality{Actual, Future, Hypothetical, Negated}

// A ClaimID names one claim in a store. It follows from what the claim says
// and where it stands, so the same text read again gives the same ids.
type ClaimID string

// An End is an actor at one end of a claim, with the words that name it.
type End struct {
	Actor ActorID `json:"actor"`
	Span  Span    `json:"span"` // of the mention; it may lie in an earlier sentence than the evidence
}

// A Claim is what one sentence states about two actors.
type Claim struct {
	ID       ClaimID      `json:"id"`
	Source   End          `json:"source"`
	Type     RelationType `json:"type"`
	Target   End          `json:"target"`
	Other    *End         `json:"other,omitempty"` // the other party of a mediation
	Modality Modality     `json:"modality"`
	SaidBy   ActorID      `json:"said_by,omitempty"` // whom the text quotes; empty where the text itself says so
	Date     Date         `json:"date,omitzero"`     // when it happened, if the text tells
	Title    string       `json:"title,omitempty"`   // of an office held
	Document DocumentID   `json:"document"`
	Sentence int          `json:"sentence"` // its number in the document, from 0
	Span     Span         `json:"span"`     // of the evidence
	Trigger  Span         `json:"trigger"`  // of the words that state the relation
	Evidence string       `json:"evidence"` // the sentence: the text at Span, byte for byte
	Rule     string       `json:"rule"`     // what coded it, e.g. "threaten/2"
}

// NewClaimID derives the id of c from its content. Put fills it in.
func NewClaimID(c Claim) ClaimID {
	h := sha256.New()
	other := End{}
	if c.Other != nil {
		other = *c.Other
	}
	fmt.Fprintf(h, "%q %v %q %v %v %q %v %q %v %v", c.Document, c.Source, c.Type, c.Target, other,
		c.Modality, c.Trigger, c.SaidBy, c.Span, c.Title)
	return ClaimID(hex.EncodeToString(h.Sum(nil)[:10]))
}

// When is the date by which a claim of d is filtered and ordered: its own,
// or the day of publication where the text tells none.
func (c Claim) When(d Document) Date {
	if c.Date.IsZero() {
		return d.Published
	}
	return c.Date
}

// Relation is the key of the relation that c is summed up in.
func (c Claim) Relation() RelationKey { return RelationKey{c.Source.Actor, c.Type, c.Target.Actor} }

// Actors lists the actors that c names: source, target, the other party and
// who says so.
func (c Claim) Actors() []ActorID {
	ids := []ActorID{c.Source.Actor, c.Target.Actor}
	if c.Other != nil {
		ids = append(ids, c.Other.Actor)
	}
	if c.SaidBy != "" {
		ids = append(ids, c.SaidBy)
	}
	return ids
}

// Compare orders claims by document, then by where they stand in it.
func (c Claim) Compare(d Claim) int {
	return cmp.Or(cmp.Compare(c.Document, d.Document), cmp.Compare(c.Sentence, d.Sentence), c.Trigger.Compare(d.Trigger),
		c.Relation().Compare(d.Relation()), cmp.Compare(c.ID, d.ID))
}

// Check returns ErrInvalid unless c is a claim of d whose spans lie in d's
// text and whose evidence is what stands there.
func (c Claim) Check(d Document) error {
	fail := func(err error) error {
		return fmt.Errorf("document %q: claim %s %s %s: %w", d.ID, clip(string(c.Source.Actor)), clip(string(c.Type)), clip(string(c.Target.Actor)), err)
	}
	invalid := func(format string, args ...any) error {
		return fail(fmt.Errorf(format+": %w", append(args, ErrInvalid)...))
	}
	if err := c.Type.Check(); err != nil {
		return fail(err)
	}
	switch {
	case c.Document != d.ID:
		return invalid("it names document %q", clip(string(c.Document)))
	case c.Source.Actor == c.Target.Actor:
		return invalid("source and target are one actor")
	case !slices.Contains(Modalities, c.Modality):
		return invalid("modality %q is not one of %v", clip(string(c.Modality)), Modalities)
	case c.Sentence < 0:
		return invalid("sentence %d", c.Sentence)
	case !c.Date.valid():
		return invalid("date %v", c.Date)
	case c.Rule == "" || !printable(c.Rule) || !printable(c.Title):
		return invalid("its rule is missing, or rule or title hold control characters")
	}
	ends := []Span{c.Span, c.Trigger, c.Source.Span, c.Target.Span}
	if c.Other != nil {
		ends = append(ends, c.Other.Span)
	}
	for _, s := range ends {
		if err := s.Check(d.Text); err != nil {
			return fail(err)
		}
	}
	if !c.Span.Contains(c.Trigger) {
		return invalid("its trigger %v lies outside its sentence %v", c.Trigger, c.Span)
	}
	if got := c.Span.In(d.Text); got != c.Evidence {
		return invalid("its evidence is not what the text says at %d–%d (%q)", c.Span.Start, c.Span.End, clip(got))
	}
	return nil
}
