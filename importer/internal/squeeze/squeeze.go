// Package squeeze holds the form in which the tables and models of the
// program are embedded: DEFLATE, so that small numbers take few bits.
package squeeze

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
)

// Pack returns data in few bytes.
func Pack(data []byte) []byte {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // a buffer takes all, and the level is one there is
	}
	return out.Bytes()
}

// Unpack returns what was packed. It fails on what Pack did not write, or on
// a part of it.
func Unpack(packed []byte) ([]byte, error) {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("unpack %d bytes: %w", len(packed), err)
	}
	return data, nil
}
