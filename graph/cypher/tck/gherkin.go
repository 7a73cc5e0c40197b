package tck

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// A Scenario is one scenario of the kit, with an outline's examples filled in.
type Scenario struct {
	File  string // its feature's file, without the folder and ending, e.g. "Match1"
	Name  string // with the number of the example, if it comes from an outline
	Steps []Step
}

// A Step is one line of a scenario, with the text or table beneath it.
type Step struct {
	Line  string // without Given, When, Then and And
	Text  string
	Table [][]string
}

// Read reads all features under a folder, in the order of their paths.
func Read(folder string) ([]Scenario, error) {
	var all []Scenario
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".feature" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		some, err := readFeature(strings.TrimSuffix(filepath.Base(path), ".feature"), string(text))
		all = append(all, some...)
		return err
	})
	return all, err
}

var stepLine = regexp.MustCompile(`^(Given|When|Then|And|But) (.*)$`)

// readFeature reads the scenarios of one file.
func readFeature(file, text string) ([]Scenario, error) {
	var all []Scenario
	var background []Step
	var steps *[]Step
	name, outline := "", false
	var examples [][]string
	finish := func() {
		if name == "" {
			return
		}
		s := Scenario{file, name, append(append([]Step(nil), background...), *steps...)}
		if outline {
			all = append(all, s.filled(examples)...)
		} else {
			all = append(all, s)
		}
		name, examples = "", nil
	}
	inExamples := false
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch {
		case line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "@") || strings.HasPrefix(line, "Feature:"):
		case strings.HasPrefix(line, "Background:"):
			steps = &background
		case strings.HasPrefix(line, "Scenario"):
			finish()
			kind, title, _ := strings.Cut(line, ":")
			name, outline = strings.TrimSpace(title), kind == "Scenario Outline"
			steps, inExamples = &[]Step{}, false
		case strings.HasPrefix(line, "Examples:"):
			inExamples = true
		case strings.HasPrefix(line, "|"):
			row := cells(line)
			if inExamples {
				examples = append(examples, row)
			} else if steps != nil && len(*steps) > 0 {
				last := &(*steps)[len(*steps)-1]
				last.Table = append(last.Table, row)
			}
		case line == `"""`:
			indent := len(lines[i]) - len(strings.TrimLeft(lines[i], " "))
			var body []string
			for i++; i < len(lines) && strings.TrimSpace(lines[i]) != `"""`; i++ {
				l := lines[i]
				body = append(body, l[min(indent, len(l)-len(strings.TrimLeft(l, " "))):])
			}
			(*steps)[len(*steps)-1].Text = strings.Join(body, "\n")
		default:
			m := stepLine.FindStringSubmatch(line)
			if m == nil || steps == nil {
				continue // what describes the feature
			}
			*steps = append(*steps, Step{Line: m[2]})
		}
	}
	finish()
	return all, nil
}

// cells parts a row of a table; \| is no border.
func cells(line string) []string {
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	var row []string
	var cell strings.Builder
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\' && i+1 < len(line) && (line[i+1] == '|' || line[i+1] == '\\'):
			i++
			cell.WriteByte(line[i])
		case line[i] == '|':
			row = append(row, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			cell.WriteByte(line[i])
		}
	}
	return append(row, strings.TrimSpace(cell.String()))
}

// filled is an outline with each of its examples.
func (s Scenario) filled(examples [][]string) []Scenario {
	var all []Scenario
	for n, row := range examples {
		if n == 0 {
			continue
		}
		var pairs []string
		for i, key := range examples[0] {
			pairs = append(pairs, "<"+key+">", row[i])
		}
		r := strings.NewReplacer(pairs...)
		one := Scenario{s.File, fmt.Sprintf("%s, example %d", s.Name, n), nil}
		for _, step := range s.Steps {
			filled := Step{Line: r.Replace(step.Line), Text: r.Replace(step.Text)}
			for _, cells := range step.Table {
				var row []string
				for _, c := range cells {
					row = append(row, r.Replace(c))
				}
				filled.Table = append(filled.Table, row)
			}
			one.Steps = append(one.Steps, filled)
		}
		all = append(all, one)
	}
	return all
}
