package score

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A ChainsRow is a document with mentions and the chains that they are in,
// spans in runes.
type ChainsRow struct {
	ID, Text, Genre string
	Mentions        []struct {
		Cluster, Type string
		Span          [2]int
	}
}

// Chains are the gold chains and those found, both by where the gold mention
// stands; a mention found that is none of the gold's has a place of its own.
func (g ChainsRow) Chains(text *importer.Text) (key, response map[int]string) {
	offsets := RuneOffsets(g.Text)
	key, response = map[int]string{}, map[int]string{}
	var spans []graph.Span
	for i, m := range g.Mentions {
		spans = append(spans, graph.Span{Start: offsets[m.Span[0]], End: offsets[m.Span[1]]})
		if m.Type == "person" || m.Type == "organization" || m.Type == "place" {
			key[i] = m.Cluster
		}
	}
	for k, m := range text.Mentions {
		if m.Actor == "" {
			continue
		}
		best := -1
		for i, s := range spans {
			if _, counts := key[i]; !counts || s.Start > m.Span.Start || s.End < m.Span.End || response[i] != "" ||
				m.Form == importer.Adjective && s.End-s.Start > m.Span.End-m.Span.Start+6 {
				continue
			}
			if best < 0 || s.End-s.Start < spans[best].End-spans[best].Start {
				best = i
			}
		}
		if best < 0 {
			best = len(spans) + k
		}
		response[best] = string(m.Actor)
	}
	DropSingletons(key)
	DropSingletons(response)
	return key, response
}

// DropSingletons takes out the chains of one mention.
func DropSingletons(chains map[int]string) {
	n := map[string]int{}
	for _, c := range chains {
		n[c]++
	}
	maps.DeleteFunc(chains, func(_ int, c string) bool { return n[c] < 2 })
}

// A ratio is precision and recall as the sums that make them.
type ratio struct{ right, found, hit, gold float64 }

func (r ratio) f1() float64 {
	p, q := r.right/max(r.found, 1), r.hit/max(r.gold, 1)
	return 2 * p * q / max(p+q, 1e-9)
}

func (r ratio) String() string {
	return strings.Join([]string{percent(r.right / max(r.found, 1)), percent(r.hit / max(r.gold, 1)), percent(r.f1())}, "/")
}

func percent(f float64) string { return strconv.FormatFloat(100*f, 'f', 1, 64) }

// Chains sum the three measures of the CoNLL score over texts.
type Chains struct{ muc, b3, ceaf ratio }

func (s *Chains) String() string {
	return "MUC " + s.muc.String() + ", B³ " + s.b3.String() + ", CEAFe " + s.ceaf.String()
}

// CoNLL is the mean of the F1 of MUC, B³ and CEAFe, as in the shared task of 2012.
func (s *Chains) CoNLL() float64 { return (s.muc.f1() + s.b3.f1() + s.ceaf.f1()) / 3 }

// Add counts a text: for each mention the chain it is in, of the gold and as found.
func (s *Chains) Add(key, response map[int]string) {
	right, found := links(response, key)
	hit, gold := links(key, response)
	s.muc = ratio{s.muc.right + right, s.muc.found + found, s.muc.hit + hit, s.muc.gold + gold}
	right, found = overlaps(response, key)
	hit, gold = overlaps(key, response)
	s.b3 = ratio{s.b3.right + right, s.b3.found + found, s.b3.hit + hit, s.b3.gold + gold}
	keys, responses := members(key), members(response)
	similar := aligned(keys, responses)
	s.ceaf = ratio{s.ceaf.right + similar, s.ceaf.found + float64(len(responses)), s.ceaf.hit + similar, s.ceaf.gold + float64(len(keys))}
}

// members lists the chains, each with its mentions in order.
func members(chains map[int]string) [][]int {
	by := map[string][]int{}
	for _, i := range slices.Sorted(maps.Keys(chains)) {
		by[chains[i]] = append(by[chains[i]], i)
	}
	var all [][]int
	for _, c := range slices.Sorted(maps.Keys(by)) {
		all = append(all, by[c])
	}
	return all
}

// links counts, for MUC, the links of the chains of a that hold in b, and all.
func links(a, b map[int]string) (hold, all float64) {
	for _, chain := range members(a) {
		parts := map[string]bool{}
		alone := 0
		for _, i := range chain {
			if c, ok := b[i]; ok {
				parts[c] = true
			} else {
				alone++
			}
		}
		hold += float64(len(chain) - len(parts) - alone)
		all += float64(len(chain) - 1)
	}
	return hold, all
}

// overlaps sums, for B³, the share of each mention's chain in a that shares
// its chain in b, and counts the mentions.
func overlaps(a, b map[int]string) (share, all float64) {
	for _, chain := range members(a) {
		n := map[string]float64{}
		for _, i := range chain {
			if c, ok := b[i]; ok {
				n[c]++
			}
		}
		for _, k := range n {
			share += k * k / float64(len(chain))
		}
		all += float64(len(chain))
	}
	return share, all
}

// aligned is, for CEAFe, the similarity of the best one-to-one alignment of chains.
func aligned(a, b [][]int) float64 {
	alike := make([][]float64, len(a))
	for x, p := range a {
		alike[x] = make([]float64, len(b))
		for y, q := range b {
			common := 0
			for _, i := range p {
				if slices.Contains(q, i) {
					common++
				}
			}
			alike[x][y] = 2 * float64(common) / float64(len(p)+len(q))
		}
	}
	return bestAlignment(alike)
}
