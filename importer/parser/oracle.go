package parser

import "example.org/entente/importer"

// oracle returns the actions that make a sentence's tree, an arc as soon as
// it can be made. Where arcs cross, the shortest ones are first lifted to
// their head's head until none does.
func oracle(sentence []importer.Token) []action {
	heads := projective(sentence)
	missing := make([]int, len(heads)+1) // dependents still to come
	for _, h := range heads {
		missing[h]++
	}
	var out []action
	var stack []int
	for next := 0; len(out) < 2*len(heads); {
		if n := len(stack); n > 0 {
			top := stack[n-1]
			if heads[top] == next && missing[top] == 0 && (next < len(heads) || n == 1) {
				out = append(out, action{left, sentence[top].Label})
				missing[next]--
				stack = stack[:n-1]
				continue
			}
			if n > 1 && heads[top] == stack[n-2] && missing[top] == 0 {
				out = append(out, action{right, sentence[top].Label})
				missing[stack[n-2]]--
				stack = stack[:n-1]
				continue
			}
		}
		if next == len(heads) {
			return nil // no tree with one root
		}
		stack = append(stack, next)
		out = append(out, action{move: shift})
		next++
	}
	return out
}

// projective returns the heads of a sentence without crossing arcs. The
// root's head is the number of tokens.
func projective(sentence []importer.Token) []int {
	heads := make([]int, len(sentence))
	for i := range sentence {
		if heads[i] = sentence[i].Head; heads[i] < 0 {
			heads[i] = len(sentence)
		}
	}
	for range 10 * len(heads) {
		shortest, length := -1, len(heads)+1
		for i, h := range heads {
			if d := max(i-h, h-i); h < len(heads) && d < length && heads[h] < len(heads) && crossed(heads, i) {
				shortest, length = i, d
			}
		}
		if shortest < 0 {
			break
		}
		heads[shortest] = heads[heads[shortest]]
	}
	return heads
}

// crossed says whether a token between i and its head hangs on one outside.
func crossed(heads []int, i int) bool {
	from, to := min(i, heads[i]), max(i, heads[i])
	for j := from + 1; j < to; j++ {
		if heads[j] < from || heads[j] > to {
			return true
		}
	}
	return false
}
