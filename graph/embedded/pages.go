package embedded

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
)

// What bbolt writes, in the byte order of the machine: pages of one size,
// each with a header {id u64, flags u16, count u16, overflow u32}; pages 0
// and 1 are roots, of which the one with the higher transaction counts.
const (
	headerSize  = 16
	elementSize = 16
	rootSize    = 64 // {magic, version, pageSize, flags u32; root, sequence, freelist, end, txid, checksum u64}
	magic       = 0xED0CDAED

	branchPage = 0x01
	leafPage   = 0x02
	rootPage   = 0x04
	freePage   = 0x10
)

// A pageFile reads the pages of a bbolt file and trusts none of them: bbolt
// itself panics, or runs in circles, on a damaged file. It also finds what
// bbolt does not look for, such as pages that belong to nothing.
type pageFile struct {
	r        io.ReaderAt
	pageSize int
	root     uint64 // page of the bucket of buckets
	freelist uint64
	end      uint64 // the first page beyond those in use
	txid     uint64 // the last transaction
	used     []bool // pages that were read or are free
}

func damage(format string, args ...any) error { return fmt.Errorf(format, args...) }

// readRoots reads the two root pages. Both must be sound: were one passed
// over, so would be the last transaction that it may have recorded.
func readRoots(r io.ReaderAt, size int64) (*pageFile, error) {
	p := &pageFile{r: r}
	first := make([]byte, headerSize+rootSize)
	if _, err := r.ReadAt(first, 0); err != nil {
		return nil, damage("it is too short to be a database")
	}
	if binary.NativeEndian.Uint32(first[headerSize:]) != magic {
		return nil, damage("it does not begin as a database does")
	}
	p.pageSize = int(binary.NativeEndian.Uint32(first[headerSize+8:]))
	if p.pageSize < 1024 || p.pageSize > 1<<24 || p.pageSize&(p.pageSize-1) != 0 {
		return nil, damage("its pages have %d bytes", p.pageSize)
	}
	for id := range uint64(2) {
		b := make([]byte, headerSize+rootSize)
		if _, err := r.ReadAt(b, int64(id)*int64(p.pageSize)); err != nil {
			return nil, damage("root page %d: %w", id, err)
		}
		if err := p.readRoot(id, b); err != nil {
			return nil, err
		}
	}
	if p.end < 4 || p.end > uint64(size)/uint64(p.pageSize) {
		return nil, damage("it was cut off: its %d pages need %d bytes, and it has %d", p.end, p.end*uint64(p.pageSize), size)
	}
	p.used = make([]bool, p.end)
	p.used[0], p.used[1] = true, true
	return p, nil
}

func (p *pageFile) readRoot(id uint64, b []byte) error {
	h, u64 := fnv.New64a(), binary.NativeEndian.Uint64
	root := b[headerSize:]
	h.Write(root[:rootSize-8])
	if u64(b) != id || binary.NativeEndian.Uint16(b[8:]) != rootPage || u64(root[rootSize-8:]) != h.Sum64() {
		return damage("root page %d does not match its checksum", id)
	}
	if txid := u64(root[48:]); id == 0 || txid > p.txid {
		p.root, p.freelist, p.end, p.txid = u64(root[16:]), u64(root[32:]), u64(root[40:]), txid
	}
	return nil
}

// page reads a page that must be of one of the kinds, and not read before.
func (p *pageFile) page(id uint64, kinds uint16) ([]byte, error) {
	if id < 2 || id >= p.end {
		return nil, damage("page %d lies outside", id)
	}
	header := make([]byte, headerSize)
	if _, err := p.r.ReadAt(header, int64(id)*int64(p.pageSize)); err != nil {
		return nil, damage("page %d: %w", id, err)
	}
	more := uint64(binary.NativeEndian.Uint32(header[12:]))
	if binary.NativeEndian.Uint64(header) != id || binary.NativeEndian.Uint16(header[8:])&^kinds != 0 || id+more >= p.end {
		return nil, damage("page %d is not what it should be", id)
	}
	for i := id; i <= id+more; i++ {
		if p.used[i] {
			return nil, damage("page %d belongs to two things", i)
		}
		p.used[i] = true
	}
	b := make([]byte, int(more+1)*p.pageSize)
	if _, err := p.r.ReadAt(b, int64(id)*int64(p.pageSize)); err != nil {
		return nil, damage("page %d: %w", id, err)
	}
	return b, nil
}

// A visitor is called for each entry of a bucket, in order of keys; a value
// that is a bucket itself has sub set. The bytes are its to keep.
type visitor func(key, value []byte, sub bool) error

// A walk goes through the pages of one bucket.
type walk struct {
	*pageFile
	visit visitor
	last  []byte // the key visited last
}

// below visits all entries below a page. The first key is first, unless that
// is nil: bbolt finds its way by that.
func (w *walk) below(id uint64, first []byte) error {
	b, err := w.page(id, branchPage|leafPage)
	if err != nil {
		return err
	}
	if binary.NativeEndian.Uint16(b[8:]) == leafPage {
		return w.leaf(b, first)
	}
	count := int(binary.NativeEndian.Uint16(b[10:]))
	if count == 0 || headerSize+count*elementSize > len(b) {
		return damage("page %d has %d entries", id, count)
	}
	for i := range count {
		e := headerSize + i*elementSize
		key, err := piece(b, e+int(binary.NativeEndian.Uint32(b[e:])), int(binary.NativeEndian.Uint32(b[e+4:])))
		if err != nil {
			return err
		}
		if i == 0 && first != nil && !bytes.Equal(key, first) || w.last != nil && bytes.Compare(key, w.last) <= 0 {
			return damage("page %d is out of order", id)
		}
		if err := w.below(binary.NativeEndian.Uint64(b[e+8:]), key); err != nil {
			return err
		}
	}
	return nil
}

// leaf visits the entries of a leaf page, which may be part of a value.
func (w *walk) leaf(b, first []byte) error {
	if len(b) < headerSize || binary.NativeEndian.Uint16(b[8:]) != leafPage {
		return damage("a leaf is none")
	}
	count := int(binary.NativeEndian.Uint16(b[10:]))
	if headerSize+count*elementSize > len(b) || count == 0 && first != nil {
		return damage("a leaf has %d entries", count)
	}
	for i := range count {
		e := headerSize + i*elementSize
		flags, pos := binary.NativeEndian.Uint32(b[e:]), e+int(binary.NativeEndian.Uint32(b[e+4:]))
		keySize, valueSize := int(binary.NativeEndian.Uint32(b[e+8:])), int(binary.NativeEndian.Uint32(b[e+12:]))
		key, err := piece(b, pos, keySize)
		if err != nil {
			return err
		}
		value, err := piece(b, pos+keySize, valueSize)
		if err != nil {
			return err
		}
		if keySize == 0 || flags > 1 || i == 0 && first != nil && !bytes.Equal(key, first) || w.last != nil && bytes.Compare(key, w.last) <= 0 {
			return damage("a leaf is out of order")
		}
		w.last = key
		if err := w.visit(key, value, flags == 1); err != nil {
			return err
		}
	}
	return nil
}

func piece(b []byte, at, size int) ([]byte, error) {
	if at < headerSize || size < 0 || at > len(b) || size > len(b)-at {
		return nil, damage("an entry lies outside its page")
	}
	return b[at : at+size : at+size], nil
}

// buckets returns the values of the buckets of the whole file, by name.
func (p *pageFile) buckets() (map[string][]byte, error) {
	found := map[string][]byte{}
	w := walk{pageFile: p, visit: func(key, value []byte, sub bool) error {
		if !sub || len(value) < headerSize {
			return damage("a value where a bucket should be")
		}
		found[string(key)] = value
		return nil
	}}
	return found, w.below(p.root, nil)
}

// values calls visit for every entry of a bucket, which holds no buckets.
// The bucket is a page, or a leaf after 16 bytes of its own.
func (p *pageFile) values(bucket []byte, visit func(key, value []byte) error) error {
	w := walk{pageFile: p, visit: func(key, value []byte, sub bool) error {
		if sub {
			return damage("a bucket where a value should be")
		}
		return visit(key, value)
	}}
	if root := binary.NativeEndian.Uint64(bucket); root != 0 {
		return w.below(root, nil)
	}
	return w.leaf(bucket[16:], nil)
}

// finish checks that every page that was not read is free.
func (p *pageFile) finish() error {
	b, err := p.page(p.freelist, freePage)
	if err != nil {
		return err
	}
	ids, count := b[headerSize:], uint64(binary.NativeEndian.Uint16(b[10:]))
	if count == 0xFFFF {
		count, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids)/8) {
		return damage("its list of free pages has %d entries", count)
	}
	for i := range count {
		id := binary.NativeEndian.Uint64(ids[8*i:])
		if id >= p.end || p.used[id] {
			return damage("page %d is both free and in use", id)
		}
		p.used[id] = true
	}
	for id, used := range p.used {
		if !used {
			return damage("page %d is lost", id)
		}
	}
	return nil
}
