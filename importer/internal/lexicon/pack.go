package lexicon

import (
	"encoding/binary"
	"slices"

	"example.org/entente/importer/internal/squeeze"
)

func pack(words map[string]Word) []byte {
	type entry struct {
		key  uint32
		word Word
	}
	var entries []entry
	for form, w := range words {
		entries = append(entries, entry{key(form), w})
	}
	// Two forms of one key are as good as impossible to tell apart later, so
	// one of them goes: which, must not hang on the order of a map.
	slices.SortFunc(entries, func(a, b entry) int {
		if c := int(int64(a.key) - int64(b.key)); c != 0 {
			return c
		}
		if c := int(a.word.Class) - int(b.word.Class); c != 0 {
			return c
		}
		if c := int(a.word.Topic) - int(b.word.Topic); c != 0 {
			return c
		}
		return int(a.word.Forms) - int(b.word.Forms)
	})
	entries = slices.CompactFunc(entries, func(a, b entry) bool { return a.key == b.key })
	out := binary.AppendUvarint(nil, uint64(len(entries)))
	var classes []uint32
	for _, e := range entries {
		classes = append(classes, e.word.Class)
	}
	slices.Sort(classes)
	classes = slices.Compact(classes)
	out = binary.AppendUvarint(out, uint64(len(classes)))
	for _, c := range classes {
		out = binary.LittleEndian.AppendUint32(out, c)
	}
	last := uint32(0)
	for _, e := range entries {
		out = binary.AppendUvarint(out, uint64(e.key>>1-last))
		last = e.key >> 1
		c, _ := slices.BinarySearch(classes, e.word.Class)
		out = binary.LittleEndian.AppendUint16(out, uint16(c))
		out = binary.LittleEndian.AppendUint16(out, e.word.Topic)
		out = append(out, uint8(e.word.Forms))
	}
	return squeeze.Pack(out)
}
