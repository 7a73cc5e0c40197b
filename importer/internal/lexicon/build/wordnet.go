package main

import (
	"os"
	"path/filepath"
	"strings"

	"example.org/entente/importer/internal/lexicon"
)

// dictionary returns the inflected forms of WordNet's single words.
func dictionary(dir string) (map[string]lexicon.Forms, error) {
	forms := map[string]lexicon.Forms{}
	for _, part := range []struct {
		name string
		add  func(lemma string)
	}{
		{"noun", func(s string) { addNoun(forms, s) }},
		{"verb", func(s string) { addVerb(forms, s) }},
		{"adj", func(s string) { forms[s] |= lexicon.Adjective }},
		{"adv", func(s string) { forms[s] |= lexicon.Adverb }},
	} {
		data, err := os.ReadFile(filepath.Join(dir, "index."+part.name))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			lemma, _, _ := strings.Cut(line, " ")
			if lemma != "" && len(lemma) > 1 && !strings.ContainsAny(lemma, "_'./0123456789") {
				part.add(lemma)
			}
		}
	}
	for name, f := range map[string]lexicon.Forms{"noun": lexicon.Plural, "verb": lexicon.Past, "adj": lexicon.Adjective} {
		data, err := os.ReadFile(filepath.Join(dir, name+".exc"))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			form, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			switch {
			case form == "" || strings.ContainsAny(form, "_'."):
			case name == "verb" && strings.HasSuffix(form, "ing"):
				forms[form] |= lexicon.Participle
			case name == "verb" && strings.HasSuffix(form, "s"):
				forms[form] |= lexicon.Singular
			default:
				forms[form] |= f
			}
		}
	}
	return forms, nil
}

func addNoun(forms map[string]lexicon.Forms, s string) {
	forms[s] |= lexicon.Noun
	switch ies, es := esEnding(s); {
	case ies != "":
		forms[ies] |= lexicon.Plural
	case es:
		forms[s+"es"] |= lexicon.Plural
	default:
		forms[s+"s"] |= lexicon.Plural
	}
}

func addVerb(forms map[string]lexicon.Forms, s string) {
	forms[s] |= lexicon.Verb
	stem := strings.TrimSuffix(s, "e")
	ies, es := esEnding(s)
	switch {
	case ies != "":
		forms[ies] |= lexicon.Singular
		forms[s[:len(s)-1]+"ied"] |= lexicon.Past
		forms[s+"ing"] |= lexicon.Participle
		return
	case es:
		forms[s+"es"] |= lexicon.Singular
	default:
		forms[s+"s"] |= lexicon.Singular
	}
	forms[stem+"ed"] |= lexicon.Past
	if strings.HasSuffix(s, "ee") || strings.HasSuffix(s, "oe") || strings.HasSuffix(s, "ye") {
		stem = s
	}
	forms[stem+"ing"] |= lexicon.Participle
}

// esEnding returns the form in -ies where s ends in a consonant and y, and
// whether s takes -es.
func esEnding(s string) (ies string, es bool) {
	if strings.HasSuffix(s, "y") && len(s) > 2 && !strings.ContainsRune("aeiou", rune(s[len(s)-2])) {
		return s[:len(s)-1] + "ies", false
	}
	for _, end := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(s, end) {
			return "", true
		}
	}
	return "", false
}
