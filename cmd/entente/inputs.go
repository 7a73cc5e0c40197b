package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer/reader"
)

// An input is a file of articles, or standard input.
type input struct {
	name   string // as messages call it
	open   func() (io.ReadCloser, error)
	format reader.Format // without a Read: to be told by how it begins
	size   int64         // in bytes; 0 where unknown
}

// A foundInput is an input, or the reason why it cannot be read.
type foundInput struct {
	input
	err error
}

// findInputs lists the files that args name: a file as it is, of a folder and
// its folders those whose names tell a known format, in order of their paths, hidden
// ones left out; "-" is standard input. A format that is not nil holds for all.
func (a *app) findInputs(args []string, format *reader.Format) []foundInput {
	var all []foundInput
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == "-":
			all = append(all, foundInput{input: a.file(arg, format, 0)})
		case err != nil:
			all = append(all, foundInput{input{name: arg}, plain(err)})
		case info.IsDir():
			all = append(all, a.walk(arg, format)...)
		default:
			all = append(all, a.named(arg, info, format))
		}
	}
	return all
}

func (a *app) file(path string, format *reader.Format, size int64) input {
	in := input{name: nameOf(path), open: func() (io.ReadCloser, error) { return a.open(path) }, size: size}
	if format != nil {
		in.format = *format
	}
	return in
}

// named is a file whose path was given.
func (a *app) named(path string, info fs.FileInfo, format *reader.Format) foundInput {
	if format == nil {
		f, ok := reader.ForFile(path)
		if !ok {
			return foundInput{input{name: path}, fmt.Errorf("its name tells no format that can be read (%s); say one with --format: %w", strings.Join(formatNames(), ", "), graph.ErrInvalid)}
		}
		format = &f
	}
	return foundInput{input: a.file(path, format, info.Size())}
}

// walk lists the files in a folder. What cannot be looked into is in the list
// with its error. It says how many files it leaves out because of their names, by how these end.
func (a *app) walk(dir string, format *reader.Format) (all []foundInput) {
	left := map[string]int{}
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error { // no error is passed on
		if err != nil {
			all = append(all, foundInput{input{name: path}, plain(err)})
			return nil
		}
		if strings.HasPrefix(e.Name(), ".") && path != dir {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if e.IsDir() {
			return nil
		}
		if _, known := reader.ForFile(path); !known {
			left[strings.ToLower(filepath.Ext(path))]++
			return nil
		}
		switch info, err := os.Stat(path); { // of what a link leads to
		case err != nil:
			all = append(all, foundInput{input{name: path}, plain(err)})
		case info.Mode().IsRegular():
			all = append(all, a.named(path, info, format))
		}
		return nil
	})
	if len(left) > 0 {
		a.say("%s: left out %s", dir, leftOut(left))
	}
	return all
}

// leftOut says how many files of each ending were left out, most first.
func leftOut(left map[string]int) string {
	endings := slices.SortedFunc(maps.Keys(left), func(a, b string) int { return cmp.Or(left[b]-left[a], strings.Compare(a, b)) })
	total := 0
	var each []string
	for i, e := range endings {
		total += left[e]
		switch {
		case i < 6:
			each = append(each, fmt.Sprintf("%d %s", left[e], printable(cmp.Or(e, "without one"))))
		case i == 6:
			each = append(each, "…")
		}
	}
	return fmt.Sprintf("%s whose ending tells no format that can be read (%s): %s", count(total, "file"), strings.Join(formatNames(), ", "), strings.Join(each, ", "))
}

// sniff tells the format of what has no name by how it begins: articles in
// JSON, or one as plain text. It returns r as it was.
func sniff(r io.Reader) (io.Reader, reader.Format) {
	const look = 512
	in := bufio.NewReaderSize(r, look)
	begin, _ := in.Peek(look) // an error comes again when it is read
	name := "x.txt"
	switch begin = bytes.TrimLeft(bytes.TrimPrefix(begin, []byte("\ufeff")), " \t\r\n"); {
	case bytes.HasPrefix(begin, []byte("{")):
		name = "x.jsonl"
	case bytes.HasPrefix(begin, []byte("[{")), bytes.HasPrefix(begin, []byte("[\n")):
		name = "x.json"
	}
	f, _ := reader.ForFile(name)
	return in, f
}
