package embedded

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"strings"

	"example.org/entente/graph"
)

// A record is a document as the file keeps it: a checksum of its key and
// itself, then the batch in plain order: numbers as varints, strings with
// their length before them, actors by their place in the batch's list. The
// evidence is not written again: it is what the text says at the span.

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(key, body []byte) uint32 {
	return crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, body)
}

// seal fills in the four bytes that record leaves for the checksum of the rest.
func seal(key, record []byte) []byte {
	binary.LittleEndian.PutUint32(record, checksum(key, record[4:]))
	return record
}

// unseal returns what stands behind the checksum, and the checksum.
func unseal(key, sealed []byte) ([]byte, uint32, error) {
	if len(sealed) < 4 {
		return nil, 0, errors.New("a record is cut off")
	}
	sum := binary.LittleEndian.Uint32(sealed)
	if sum != checksum(key, sealed[4:]) {
		return nil, 0, errors.New("a record does not match its checksum")
	}
	return sealed[4:], sum, nil
}

// encode writes a prepared batch, to be sealed.
func encode(b graph.Batch) []byte {
	e := encoder(make([]byte, 4, len(b.Document.Text)+200*(1+len(b.Claims)+len(b.Actors))+8*len(b.Mentions)))
	d := b.Document
	e.strings(string(d.ID), d.Title, d.Byline, d.Publisher, d.URL)
	e.date(d.Published)
	e.strings(d.Text)
	place := make(map[graph.ActorID]int, len(b.Actors))
	e.number(len(b.Actors))
	for i, a := range b.Actors {
		place[a.ID] = i
		e.strings(string(a.ID), a.Name, string(a.Kind), a.Country)
		e.number(len(a.Aliases))
		e.strings(a.Aliases...)
	}
	e.number(len(b.Mentions))
	for _, m := range b.Mentions {
		e.number(place[m.Actor])
		e.span(m.Span)
	}
	e.number(len(b.Claims))
	for _, c := range b.Claims {
		e.strings(string(c.ID), string(c.Type), string(c.Modality), c.Title, c.Rule)
		e.number(c.Sentence)
		e.date(c.Date)
		for _, s := range []graph.Span{c.Span, c.Trigger, c.Source.Span, c.Target.Span} {
			e.span(s)
		}
		e.number(place[c.Source.Actor])
		e.number(place[c.Target.Actor])
		if c.SaidBy == "" {
			e.number(0)
		} else {
			e.number(1 + place[c.SaidBy])
		}
		if c.Other == nil {
			e.number(0)
		} else {
			e.number(1 + place[c.Other.Actor])
			e.span(c.Other.Span)
		}
	}
	return e
}

type encoder []byte

func (e *encoder) number(n int) { *e = binary.AppendUvarint(*e, uint64(n)) }

func (e *encoder) strings(list ...string) {
	for _, s := range list {
		e.number(len(s))
		*e = append(*e, s...)
	}
}

func (e *encoder) span(s graph.Span) { e.number(s.Start); e.number(s.Len()) }
func (e *encoder) date(d graph.Date) { e.number(d.Year); e.number(d.Month); e.number(d.Day) }

// names keeps one copy of each string that recurs from record to record.
type names map[string]string

func (n names) one(b []byte) string {
	if n == nil {
		return string(b)
	}
	if s, ok := n[string(b)]; ok {
		return s
	}
	s := string(b)
	n[s] = s
	return s
}

// decode reads what encode wrote, behind the checksum. Strings that recur come from known, if it
// is not nil. The batch keeps nothing of the record alive.
func decode(record []byte, known names) (b graph.Batch, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("a record is not of this format")
		}
	}()
	d := decoder{rest: record, known: known}
	b.Document = graph.Document{ID: graph.DocumentID(d.text()), Title: d.text(), Byline: d.text(), Publisher: d.name(), URL: d.text(), Published: d.date(), Text: d.text()}
	b.Actors = make([]graph.Actor, d.count())
	for i := range b.Actors {
		a := graph.Actor{ID: graph.ActorID(d.name()), Name: d.name(), Kind: graph.Kind(d.name()), Country: d.name()}
		for range d.count() {
			a.Aliases = append(a.Aliases, d.name())
		}
		b.Actors[i] = a
	}
	b.Mentions = make([]graph.Mention, d.count())
	for i := range b.Mentions {
		b.Mentions[i] = graph.Mention{Actor: b.Actors[d.number()].ID, Span: d.span()}
	}
	b.Claims = make([]graph.Claim, d.count())
	evidence := map[graph.Span]string{}
	for i := range b.Claims {
		c := &b.Claims[i]
		c.Document = b.Document.ID
		c.ID, c.Type, c.Modality = graph.ClaimID(d.text()), graph.RelationType(d.name()), graph.Modality(d.name())
		c.Title, c.Rule, c.Sentence, c.Date = d.name(), d.name(), d.number(), d.date()
		c.Span, c.Trigger, c.Source.Span, c.Target.Span = d.span(), d.span(), d.span(), d.span()
		c.Source.Actor, c.Target.Actor = b.Actors[d.number()].ID, b.Actors[d.number()].ID
		if n := d.number(); n > 0 {
			c.SaidBy = b.Actors[n-1].ID
		}
		if n := d.number(); n > 0 {
			c.Other = &graph.End{Actor: b.Actors[n-1].ID, Span: d.span()}
		}
		if _, ok := evidence[c.Span]; !ok {
			evidence[c.Span] = strings.Clone(c.Span.In(b.Document.Text))
		}
		c.Evidence = evidence[c.Span]
	}
	if len(d.rest) > 0 {
		panic("more than a batch")
	}
	return b, nil
}

// A decoder panics where the record ends too soon.
type decoder struct {
	rest  []byte
	known names
}

func (d *decoder) number() int {
	n, size := binary.Uvarint(d.rest)
	if size <= 0 || n > 1<<40 {
		panic("not a number")
	}
	d.rest = d.rest[size:]
	return int(n)
}

// count is a number of things that take a byte at least.
func (d *decoder) count() int {
	n := d.number()
	if n > len(d.rest) {
		panic("more than there are")
	}
	return n
}

func (d *decoder) bytes() []byte {
	n := d.count()
	b := d.rest[:n]
	d.rest = d.rest[n:]
	return b
}

func (d *decoder) text() string { return string(d.bytes()) }
func (d *decoder) name() string { return d.known.one(d.bytes()) }
func (d *decoder) date() graph.Date {
	return graph.Date{Year: d.number(), Month: d.number(), Day: d.number()}
}

func (d *decoder) span() graph.Span {
	start := d.number()
	return graph.Span{Start: start, End: start + d.number()}
}
