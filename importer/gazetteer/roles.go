package gazetteer

import (
	"io/fs"
	"strings"
)

// A roleIndex finds roles by their words.
type roleIndex struct {
	byWords map[string]namedRole
	starts  map[string]bool // what more words may follow
}

type namedRole struct {
	role   Role
	plural bool
}

// A portfolio file lists what ministers are in charge of, and the offices
// that each makes, "%" standing for it.
type portfolios struct {
	Of    []string `json:"of"`
	Roles []Role   `json:"roles"`
}

func loadRoles(files fs.FS) (roleIndex, error) {
	x := roleIndex{byWords: map[string]namedRole{}, starts: map[string]bool{}}
	var roles []Role
	if err := read(files, "roles", &roles); err != nil {
		return x, err
	}
	var composed []portfolios
	if err := read(files, "portfolios", &composed); err != nil {
		return x, err
	}
	for _, r := range roles {
		x.add(r)
	}
	for _, c := range composed {
		for _, of := range c.Of {
			for _, r := range c.Roles {
				r.Noun, r.Plural = strings.ReplaceAll(r.Noun, "%", of), strings.ReplaceAll(r.Plural, "%", of)
				x.add(r)
			}
		}
	}
	return x, nil
}

// add makes r known by its forms; what is known already stays.
func (x *roleIndex) add(r Role) {
	put := func(form string, plural bool) {
		words := roleWords(form)
		if _, known := x.byWords[words]; known || words == "" {
			return
		}
		x.byWords[words] = namedRole{r, plural}
		for i, c := range words {
			if c == ' ' {
				x.starts[words[:i]] = true
			}
		}
	}
	put(r.Noun, false)
	put(r.Plural, true)
	for _, s := range r.Short {
		put(s, false)
	}
}

// An atom is a word as roles are compared: lower case, without periods, cut
// at hyphens.
type atom struct {
	word string
	last int // of the tokens that it came from, the index of the one that it ends, or -1 inside one
}

var plainMarks = strings.NewReplacer("-", " ", "‐", " ", "‑", " ", "’", "'", ".", "")

// atoms cuts tokens into atoms, those of a genitive ("women", "'s") joined.
func atoms(words []string) []atom {
	all := make([]atom, 0, len(words))
	for i, w := range words {
		if plain(w) {
			all = append(all, atom{w, i})
			continue
		}
		parts := strings.Fields(plainMarks.Replace(strings.ToLower(w)))
		for _, p := range parts {
			if strings.HasPrefix(p, "'") && len(all) > 0 {
				all[len(all)-1].word += p
			} else {
				all = append(all, atom{p, -1})
			}
		}
		if len(parts) > 0 {
			all[len(all)-1].last = i
		}
	}
	return all
}

// plain tells whether a word is one of small letters only, which is an atom as it is.
func plain(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return w != ""
}

func roleWords(phrase string) string {
	var words []string
	for _, a := range atoms(strings.Fields(phrase)) {
		words = append(words, a.word)
	}
	return strings.Join(words, " ")
}

// mayBegin tells whether a role may begin with the first of words: most words
// are told by it without a look at the others.
func (x roleIndex) mayBegin(words []string) bool {
	first := atoms(words[:1])
	if len(first) == 0 {
		return false
	}
	if len(words) > 1 && (strings.HasPrefix(words[1], "'") || strings.HasPrefix(words[1], "’")) {
		return true // a genitive, which joins the first
	}
	w := first[0].word
	_, whole := x.byWords[w]
	return whole || x.starts[w] || pasts[w] || ranks[w]
}

// longest returns the role of the most atoms from the first on, whether it is in
// the plural, and how many atoms it takes.
func (x roleIndex) longest(all []atom) (r Role, plural bool, n int) {
	words := ""
	for i, a := range all {
		words += a.word
		if named, ok := x.byWords[words]; ok && (a.last >= 0 || i+1 < len(all) && afters[all[i+1].word]) {
			r, plural, n = named.role, named.plural, i+1
		}
		if !x.starts[words] {
			break
		}
		words += " "
	}
	return r, plural, n
}

// Role returns the role that a phrase names, in the singular or plural, and
// whether it names one.
func (g *Gazetteer) Role(phrase string) (Role, bool) {
	words := strings.Fields(phrase)
	r, _, n := g.RoleAt(words, 0)
	return r, n > 0 && n == len(words)
}

// maxRole is how many tokens a role may take, its rank and all.
const maxRole = 12

// RoleAt returns the longest role that begins at one of words, which may be
// tokens; whether it is in the plural; and how many words it takes, 0 where
// none begins. What tells its rank or that it is over belongs to it: "former
// deputy prime minister" takes four words, and is a prime minister whose Rank
// is "deputy" and who is Past. Case, periods and hyphens do not count.
func (g *Gazetteer) RoleAt(words []string, at int) (r Role, plural bool, n int) {
	if at < 0 || at >= len(words) || !g.roles.mayBegin(words[at:]) {
		return Role{}, false, 0
	}
	words = words[at:min(len(words), at+maxRole)]
	if r, plural, n = g.roleOf(words); n > 0 {
		return r, plural, n
	}
	for i := 1; i < len(words); i++ {
		if strings.HasPrefix(words[i], "'") || strings.HasPrefix(words[i], "’") {
			return g.roleOf(words[:i]) // "the minister | 's order"
		}
	}
	return Role{}, false, 0
}

// roleOf is RoleAt of words that are cut where a role may end.
func (g *Gazetteer) roleOf(words []string) (r Role, plural bool, n int) {
	all := atoms(words)
	before, past, rank := 0, false, ""
	for _, a := range all {
		if !pasts[a.word] && !ranks[a.word] || a.word == "under" && (before+1 >= len(all) || all[before+1].word != "secretary") {
			break // "under President Trump" is no office
		}
		past = past || pasts[a.word]
		if ranks[a.word] {
			rank = strings.TrimSpace(rank + " " + a.word)
		}
		before++
	}
	r, plural, n = g.roles.longest(all)
	if office, many, m := g.roles.longest(all[before:]); before > 0 && m > 0 && before+m > n && (office.Office || rank == "") {
		r, plural, n = office, many, before+m
		r.Past, r.Rank = past, rank
	}
	if n > 0 && n < len(all) && r.Office && all[n].last >= 0 && afters[all[n].word] {
		r.Rank = strings.TrimSpace(r.Rank + " " + all[n].word)
		n++
	}
	if n == 0 || all[n-1].last < 0 {
		return Role{}, false, 0
	}
	return r, plural, all[n-1].last + 1
}
