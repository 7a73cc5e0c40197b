package segment

import "strings"

// Normalise is how a word or mark is written in [importer.Token.Text]: curly,
// low and angled quotation marks as ' and ", every dash that is no hyphen as
// "–", other hyphens as "-", any ellipsis as "...", and nothing invisible.
// Whoever trains on a treebank must pass its word forms through it.
func Normalise(form string) string {
	ascii := true
	for i := range len(form) {
		if form[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if !ascii {
		form = plain.Replace(form)
	}
	switch {
	case form == "''" || form == "``":
		return `"`
	case form == "`":
		return "'"
	case len(form) > 1 && strings.Trim(form, ".") == "":
		return "..."
	case len(form) > 1 && len(form) < 4 && strings.Trim(form, "-") == "":
		return "–"
	}
	return form
}

var plain = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "ʼ", "'", "‹", "'", "›", "'", "´", "'",
	"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "″", `"`, "«", `"`, "»", `"`,
	"‐", "-", "‑", "-", "−", "-",
	"‒", "–", "—", "–", "―", "–",
	"…", "...",
	"\u00ad", "", "\u200c", "", "\u200d", "", "\ufe0f", "",
)
