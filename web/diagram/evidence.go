package diagram

import "encoding/json"

// Namespace is that of the evidence in a Standalone map.
const Namespace = "https://example.org/entente/evidence"

// evidence keeps what states the relations in the file itself, as JSON. A
// drawing program leaves <metadata> alone, where it would drop a script.
func (c *canvas) evidence() {
	if len(c.options.Evidence) == 0 {
		return
	}
	data, err := json.Marshal(c.options.Evidence)
	if err != nil {
		panic(err) // plain structs of strings and numbers
	}
	// Marshal has written <, > and & as \u003c, \u003e and \u0026.
	c.printf("<metadata><evidence xmlns=\"%s\" type=\"application/json\">%s</evidence></metadata>\n", Namespace, xmlText(string(data)))
}
