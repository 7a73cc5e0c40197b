package reader

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"example.org/entente/importer"
)

// A Line is a line of a file of JSON lines that holds something.
type Line struct {
	Number int // from 1
	Bytes  []byte
}

// Lines yields the lines of r that are not blank, each in memory of its own.
// A line too long for an article comes as ErrInvalid, without its bytes, and
// the rest is still read; any other error is the last.
func Lines(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			line, long, err := readLine(in)
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte(bom))
			}
			line = bytes.TrimSpace(line)
			switch {
			case long:
				if !yield(Line{Number: n}, invalid("the line is longer than %d MB; no article is", maxRecord>>20)) {
					return
				}
			case len(line) > 0:
				if !yield(Line{n, line}, nil) {
					return
				}
			}
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(Line{Number: n}, err)
				return
			}
		}
	}
}

// readLine reads up to the next line end. Of a line that is too long it
// keeps nothing.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxRecord; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// readJSONLines reads a file that holds an article in each line, as a JSON
// object. Of the defaults, id and URL are not used.
func readJSONLines(ctx context.Context, r io.Reader, d Defaults) iter.Seq2[importer.Article, error] {
	return func(yield func(importer.Article, error) bool) {
		for line, err := range Lines(&live{ctx, r}) {
			var a importer.Article
			if err == nil {
				err = ctx.Err()
			}
			if err == nil {
				a, err = ParseRecord(line.Bytes, d)
			}
			if err != nil {
				err = fmt.Errorf("line %d: %w", line.Number, err)
			}
			if !yield(a, err) || ctx.Err() != nil {
				return
			}
		}
	}
}
