package score

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"example.org/entente/importer/record"
)

// A NewsRow is a text whose claims are labelled with type, modality and speaker.
type NewsRow struct {
	ID, Text, Published string
	Claims              []NewsClaim
	Held                []Office `json:"-"` // offices; the external set has its own form for them
}

// A NewsClaim is a labelled claim. Of source, type, target, modality and
// speaker each may give several that are equally right, parted by "|".
type NewsClaim struct {
	S, R, T, M, By, W string
	Must              bool // a careful reader would insist on it; else it is merely defensible
}

// NewsCounts are the counts of labelled news.
type NewsCounts struct {
	Insisted, Found int // claims to insist on, and those found
	Pairs           int // of them, those whose two actors stand together in some claim
	Claims, Right   int // claims found, and those that are labelled
	Modality        int // insisted claims found with their modality
	Quoted, By      int // those found that somebody is quoted with, and those with the right speaker
	Quiet, Loud     int // texts without a label, and those of them with a claim
}

// News compares claims with labelled ones. A claim that a text repeats counts once.
// It counts as the score_news.py beside the gold sets.
func News(rows []NewsRow, found map[string]record.Extracted) (NewsCounts, []Miss) {
	var n NewsCounts
	var misses []Miss
	for _, row := range rows {
		x := found[row.ID]
		var claims []record.Claim
		for _, c := range x.Claims {
			if c.Relation != officeType {
				claims = append(claims, c)
			}
		}
		seen := map[[3]string]bool{}
		for _, c := range claims {
			key := [3]string{plain(c.Source.Name), string(c.Relation), plain(c.Target.Name)}
			if seen[key] {
				continue
			}
			seen[key] = true
			n.Claims++
			if slices.ContainsFunc(row.Claims, func(g NewsClaim) bool { return hits(c, g) }) {
				n.Right++
			} else {
				misses = append(misses, Miss{ID: row.ID, Cause: spurious(c), Found: claimText(c), Text: c.Evidence})
			}
		}
		if len(row.Claims) == 0 {
			n.Quiet++
			if len(claims) > 0 {
				n.Loud++
			}
		}
		x.Claims = claims
		n.insisted(row, x, &misses)
	}
	return n, misses
}

func (n *NewsCounts) insisted(row NewsRow, x record.Extracted, misses *[]Miss) {
	done := map[[3]string]bool{}
	for _, g := range row.Claims {
		key := [3]string{plain(g.S), g.R, plain(g.T)}
		if !g.Must || done[key] {
			continue
		}
		done[key] = true
		n.Insisted++
		var hit []record.Claim
		pair := false
		for _, c := range x.Claims {
			if hits(c, g) {
				hit = append(hit, c)
			}
			both := append(namesOf(c.Source), namesOf(c.Target)...)
			pair = pair || alike(both, alternatives(g.S)) && alike(both, alternatives(g.T))
		}
		if pair {
			n.Pairs++
		}
		gold := g.String()
		if len(hit) == 0 {
			cause, near := g.sought(row).cause(x)
			*misses = append(*misses, Miss{row.ID, cause, gold, near, row.Text, g.S, g.T})
			continue
		}
		n.Found++
		n.details(row, g, hit, gold, misses)
	}
}

func (c NewsClaim) String() string {
	by := ""
	if c.By != "" {
		by = ", said by " + c.By
	}
	return fmt.Sprintf("%s %s %s, %s%s", c.S, c.R, c.T, c.M, by)
}

func (c NewsClaim) sought(row NewsRow) sought {
	return sought{
		source: func(e record.End) bool { return alike(namesOf(e), alternatives(c.S)) },
		target: func(e record.End) bool { return alike(namesOf(e), alternatives(c.T)) },
		typed:  func(x record.Claim) bool { return slices.Contains(alternatives(c.R), string(x.Relation)) },
		taken: func(x record.Claim) bool {
			return slices.ContainsFunc(row.Claims, func(other NewsClaim) bool { return hits(x, other) })
		},
	}
}

func (n *NewsCounts) details(row NewsRow, g NewsClaim, hit []record.Claim, gold string, misses *[]Miss) {
	if slices.ContainsFunc(hit, func(c record.Claim) bool { return slices.Contains(alternatives(g.M), string(c.Modality)) }) {
		n.Modality++
	} else {
		*misses = append(*misses, Miss{row.ID, wrongMode, gold, claimText(hit[0]), row.Text, g.S, g.T})
	}
	if g.By == "" {
		return
	}
	n.Quoted++
	if slices.ContainsFunc(hit, func(c record.Claim) bool {
		return c.SaidBy != nil && alike([]string{c.SaidBy.Name}, alternatives(g.By))
	}) {
		n.By++
	} else {
		*misses = append(*misses, Miss{row.ID, wrongVoice, gold, claimText(hit[0]), row.Text, g.S, g.T})
	}
}

var mutual = map[string]bool{"MEETS_WITH": true, "NEGOTIATES_WITH": true, "ALLIES_WITH": true, "COOPERATES_WITH": true, "AGREES_WITH": true, "OPPOSES": true}

// hits tells whether a claim is the one labelled.
func hits(c record.Claim, g NewsClaim) bool {
	types := alternatives(g.R)
	if !slices.Contains(types, string(c.Relation)) {
		return false
	}
	s, t := alternatives(g.S), alternatives(g.T)
	if alike(namesOf(c.Source), s) && alike(namesOf(c.Target), t) {
		return true
	}
	return slices.ContainsFunc(types, func(r string) bool { return mutual[r] }) && alike(namesOf(c.Source), t) && alike(namesOf(c.Target), s)
}

func alternatives(list string) []string { return strings.Split(list, "|") }

func namesOf(e record.End) []string {
	var all []string
	for _, n := range []string{e.Name, e.Text} {
		if n != "" {
			all = append(all, n)
		}
	}
	return all
}

var (
	// Words for one state, for names that are written in several ways.
	sameName = map[string]string{"us": "united states", "usa": "united states", "uk": "united kingdom", "britain": "united kingdom", "eu": "european union",
		"un": "united nations", "tehran": "iran", "american": "united states", "america": "united states", "israeli": "israel",
		"iranian": "iran", "russian": "russia", "chinese": "china", "beijing": "china", "moscow": "russia", "kremlin": "russia",
		"kyiv": "ukraine", "ukrainian": "ukraine", "washington": "united states", "centcom": "united states"}
	newsStop = set("the of and al bin mr ms president a an")
	weak     = set("states united officials forces military government former leaders authorities army")
	own      = regexp.MustCompile(`[’']s\b`)
	noWord   = regexp.MustCompile(`[^\p{L}\p{N}_ ]`)
)

func possessive(s string) string { return own.ReplaceAllString(s, "") }

// plain is a name in lower case without marks, states by one name.
func plain(s string) string {
	s = possessive(strings.ToLower(s))
	s = strings.ReplaceAll(strings.ReplaceAll(s, "u.s.", "us"), "u.n.", "un")
	fields := strings.Fields(noWord.ReplaceAllString(s, " "))
	for i, w := range fields {
		if other, ok := sameName[w]; ok {
			fields[i] = other
		}
	}
	return strings.Join(fields, " ")
}

// alike tells whether one of xs names whom one of ys names: the same words,
// or a word in common that tells them apart.
func alike(xs, ys []string) bool {
	for _, x := range xs {
		for _, y := range ys {
			a, b := plain(x), plain(y)
			if a == "" || b == "" {
				continue
			}
			if a == b || common(a, b) {
				return true
			}
		}
	}
	return false
}

func common(a, b string) bool {
	in := map[string]bool{}
	for _, w := range strings.Fields(a) {
		in[w] = true
	}
	united, states := false, false
	for _, w := range strings.Fields(b) {
		if in[w] && !newsStop[w] && !weak[w] {
			return true
		}
		united = united || in[w] && w == "united"
		states = states || in[w] && w == "states"
	}
	return united && states
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
