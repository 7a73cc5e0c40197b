package score

import (
	"slices"
	"strings"

	"example.org/entente/importer/record"
)

// A RolesRow is a document of Re-DocRED with who heads and who belongs to what.
type RolesRow struct {
	ID, Text  string
	Sentences []string
	Entities  []struct {
		Type  string
		Names []string
	}
	Relations []struct {
		Relation    string
		SourceNames []string `json:"source_names"`
		TargetNames []string `json:"target_names"`
		Evidence    []int
	}
}

// A role is a labelled office or membership.
type role struct {
	kind         string
	person, body []string
	evidence     []int
}

// Offices are labelled from the body to its head, memberships from the member.
var (
	officeKinds = []string{"HEAD_OF_GOVERNMENT", "HEAD_OF_STATE", "CHAIR_OF"}
	memberKinds = []string{"MEMBER_OF", "MEMBER_OF_PARTY", "MILITARY_BRANCH"}
)

func (r RolesRow) roles() []role {
	var all []role
	for _, x := range r.Relations {
		switch {
		case slices.Contains(officeKinds, x.Relation):
			all = append(all, role{x.Relation, x.TargetNames, x.SourceNames, x.Evidence})
		case slices.Contains(memberKinds, x.Relation), x.Relation == "EMPLOYER":
			all = append(all, role{x.Relation, x.SourceNames, x.TargetNames, x.Evidence})
		}
	}
	return all
}

// RoleCounts are the counts of offices or of memberships.
type RoleCounts struct {
	All, HitOfAll     int // labelled with evidence of any kind, and found
	Gold, Hit         int // those that one sentence states, and found
	Claims, Confirmed int // claims of which the labels can tell, and those that they confirm
}

// Precision is the share of the claims that the labels confirm, Recall that of the labels found.
func (r RoleCounts) Precision() float64 { return share(r.Confirmed, r.Claims) }

// Recall is the share of the labels found.
func (r RoleCounts) Recall() float64 { return share(r.Hit, r.Gold) }

// Plus is the sum of two counts.
func (r RoleCounts) Plus(o RoleCounts) RoleCounts {
	return RoleCounts{r.All + o.All, r.HitOfAll + o.HitOfAll, r.Gold + o.Gold, r.Hit + o.Hit, r.Claims + o.Claims, r.Confirmed + o.Confirmed}
}

// Roles compares offices and memberships with those labelled. Recall is over those of
// persons that one sentence states: the labels name it alone as evidence, and it names both.
// The others are known from elsewhere, or put together from several sentences: they are counted apart.
// Precision is over the claims whose two ends are labelled as entities, of offices those
// of heads only, for no others are labelled; a claim is right if the two stand in any such relation.
func Roles(rows []RolesRow, found map[string]record.Extracted) (offices, members RoleCounts, misses []Miss) {
	for _, row := range rows {
		x := found[row.ID]
		aliases := map[string][]string{}
		for _, a := range x.Actors {
			aliases[string(a.ID)] = a.Aliases
		}
		var claims []record.Claim
		for _, c := range x.Claims {
			if c.Relation == "HOLDS_OFFICE" || c.Relation == "MEMBER_OF" {
				claims = append(claims, c)
			}
		}
		labelled := row.roles()
		for _, g := range labelled {
			office := slices.Contains(officeKinds, g.kind)
			if g.kind == "EMPLOYER" || !row.is(g.person, "PER") || len(g.evidence) == 0 {
				continue
			}
			t := &members
			if office {
				t = &offices
			}
			hit := slices.ContainsFunc(claims, func(c record.Claim) bool {
				return (!office || c.Relation == "HOLDS_OFFICE") && isPerson(c.Source, g.person) && isBody(c.Target, g.body, aliases)
			})
			t.All++
			if hit {
				t.HitOfAll++
			}
			if !row.states(g) {
				continue
			}
			t.Gold++
			if hit {
				t.Hit++
			} else {
				misses = append(misses, Miss{ID: row.ID, Cause: "missed " + g.kind, Gold: g.person[0] + " of " + g.body[0], Text: row.evidence(g)})
			}
		}
		row.precision(claims, labelled, aliases, &offices, &members, &misses)
	}
	return offices, members, misses
}

// precision counts the claims of which the labels can tell, and those that they confirm.
func (r RolesRow) precision(claims []record.Claim, labelled []role, aliases map[string][]string, offices, members *RoleCounts, misses *[]Miss) {
	for _, c := range claims {
		known, body := false, false
		for _, e := range r.Entities {
			known = known || e.Type == "PER" && isPerson(c.Source, e.Names)
			body = body || e.Type != "PER" && isBody(c.Target, e.Names, aliases)
		}
		if !known || !body || c.Relation == "HOLDS_OFFICE" && !heads(c.Title) {
			continue
		}
		right := slices.ContainsFunc(labelled, func(g role) bool { return isPerson(c.Source, g.person) && isBody(c.Target, g.body, aliases) })
		t := members
		if c.Relation == "HOLDS_OFFICE" {
			t = offices
		}
		t.Claims++
		if right {
			t.Confirmed++
		} else {
			*misses = append(*misses, Miss{ID: r.ID, Cause: spurious(c), Found: claimText(c), Text: c.Evidence})
		}
	}
}

func (r RolesRow) is(names []string, types ...string) bool {
	for _, e := range r.Entities {
		if slices.Contains(e.Names, names[0]) {
			return slices.Contains(types, e.Type)
		}
	}
	return false
}

// states tells whether one sentence is the evidence of a role, and names
// person and body.
func (r RolesRow) states(g role) bool {
	if len(g.evidence) != 1 {
		return false
	}
	holds := func(name string) bool { return strings.Contains(r.Sentences[g.evidence[0]], name) }
	return slices.ContainsFunc(g.person, holds) && slices.ContainsFunc(g.body, holds)
}

func (r RolesRow) evidence(g role) string {
	var all []string
	for _, i := range g.evidence {
		all = append(all, r.Sentences[i])
	}
	return strings.Join(all, " ")
}

// heads tells whether a title is that of a head, whom the labels have.
func heads(title string) bool {
	if strings.Contains(title, "vice") || strings.Contains(title, "deputy") {
		return false
	}
	for _, w := range []string{"president", "prime minister", "premier", "king", "queen", "emperor", "chancellor", "head of", "chairman", "chair", "leader", "governor", "mayor", "sultan", "chief minister"} {
		if strings.Contains(title, w) {
			return true
		}
	}
	return false
}

var roleStop = set("the of and al de king party president")

func roleWords(s string) []string {
	var all []string
	for _, w := range strings.Fields(noWord.ReplaceAllString(strings.ReplaceAll(strings.ToLower(s), "-", " "), " ")) {
		if !roleStop[w] {
			all = append(all, w)
		}
	}
	return all
}

// isPerson tells whether an end bears the last word of one of a person's names.
func isPerson(e record.End, names []string) bool {
	for _, mine := range []string{e.Name, e.Text} {
		w := roleWords(mine)
		for _, n := range names {
			g := roleWords(n)
			if len(w) > 0 && len(g) > 0 && (slices.Contains(w, g[len(g)-1]) || slices.Contains(g, w[len(w)-1])) {
				return true
			}
		}
	}
	return false
}

// isBody tells whether the words of one name of a body are among those of the other.
func isBody(e record.End, names []string, aliases map[string][]string) bool {
	for _, mine := range append([]string{e.Name, e.Text}, aliases[string(e.ID)]...) {
		a := roleWords(mine)
		for _, n := range names {
			b := roleWords(n)
			if len(a) > 0 && len(b) > 0 && (within(a, b) || within(b, a)) {
				return true
			}
		}
	}
	return false
}

func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}
