package main

import (
	"iter"
	"time"

	"example.org/entente/graph"
)

// A pack is documents that go to the store together, and what could not be
// read between them.
type pack struct {
	batches       []graph.Batch
	inputs        []string // where each stood
	failed        []item
	bytes, claims int
	foreign       int // paragraphs left out of the documents
	begun         time.Time
}

// From any of these on, a pack goes to the store.
const (
	packDocuments = 200
	packBytes     = 4 << 20 // of text
	packClaims    = 4000
	packAge       = 2 * time.Second // so that an import that breaks off loses little
)

// packs puts items together, in their order.
func packs(items iter.Seq[item]) iter.Seq[pack] {
	return func(yield func(pack) bool) {
		p := pack{begun: time.Now()}
		for it := range items {
			p.add(it)
			if p.full() {
				if !yield(p) {
					return
				}
				p = pack{begun: time.Now()}
			}
		}
		if len(p.batches)+len(p.failed) > 0 {
			yield(p)
		}
	}
}

func (p *pack) add(it item) {
	if it.err != nil {
		p.failed = append(p.failed, it)
		return
	}
	p.batches = append(p.batches, it.batch)
	p.inputs = append(p.inputs, it.input)
	p.bytes += len(it.batch.Document.Text)
	p.claims += len(it.batch.Claims)
	p.foreign += it.foreign
}

func (p *pack) full() bool {
	return len(p.batches) >= packDocuments || p.bytes >= packBytes || p.claims >= packClaims || time.Since(p.begun) > packAge
}
