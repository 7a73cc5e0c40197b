package neo4jstore

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed cypher/*.cypher
var files embed.FS

// statements are the files of cypher/ by name, without their comments.
var statements = load()

func load() map[string]string {
	entries, err := files.ReadDir("cypher")
	if err != nil {
		panic(err) // the binary was built without its own files
	}
	all := map[string]string{}
	for _, e := range entries {
		text, err := files.ReadFile("cypher/" + e.Name())
		if err != nil {
			panic(err)
		}
		var lines []string
		for line := range strings.Lines(string(text)) {
			if !strings.HasPrefix(line, "//") {
				lines = append(lines, line)
			}
		}
		all[strings.TrimSuffix(e.Name(), ".cypher")] = strings.Join(lines, "")
	}
	return all
}

// cypher joins the files of names to one statement.
func cypher(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		text, ok := statements[name]
		if !ok {
			panic(fmt.Sprintf("neo4jstore: no statement %q", name))
		}
		b.WriteString(text)
	}
	return b.String()
}
