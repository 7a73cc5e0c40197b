package parser

import (
	"slices"
	"strings"
)

// A move is what a transition does with the token on top of the stack.
type move uint8

const (
	shift move = iota // the next token goes on top
	left              // the next token becomes its head
	right             // the token below it becomes its head
)

// An action is a move and, where it makes an arc, the arc's label.
type action struct {
	move  move
	label string
}

// actions is the list of the actions a model can choose from.
type actions struct {
	list   []action
	labels []uint8 // for each action, the number of its label, from 1
	root   int     // the action that makes a token the root
	frames []uint8 // for each action, what its dependent says of the head's frame
}

func newActions(list []action) *actions {
	a := &actions{list: list}
	var labels []string
	for _, x := range list {
		labels = append(labels, x.label)
	}
	slices.Sort(labels)
	labels = slices.Compact(labels)
	for i, x := range list {
		at, _ := slices.BinarySearch(labels, x.label)
		a.labels = append(a.labels, uint8(at+1))
		a.frames = append(a.frames, frameOf(x.label))
		if x.move == left && x.label == "root" {
			a.root = i
		}
	}
	return a
}

// find returns the index of an action, -1 if the model does not have it.
func (as *actions) find(a action) int {
	if i, ok := slices.BinarySearchFunc(as.list, a, compareActions); ok {
		return i
	}
	return -1
}

// A frame is the set of the kinds of dependents that make a clause or a
// phrase what it is.
const (
	hasSubject = 1 << iota
	hasObject
	hasAuxiliary // or copula
	hasMark
	hasConjunction
	hasCase
	hasConjunct
	hasClause
)

func frameOf(label string) uint8 {
	switch label {
	case "nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "expl":
		return hasSubject
	case "obj", "iobj", "xcomp":
		return hasObject
	case "aux", "aux:pass", "cop":
		return hasAuxiliary
	case "mark":
		return hasMark
	case "cc", "cc:preconj":
		return hasConjunction
	case "case":
		return hasCase
	case "conj":
		return hasConjunct
	case "ccomp", "advcl", "parataxis", "acl", "acl:relcl":
		return hasClause
	}
	return 0
}

func compareActions(a, b action) int {
	if a.move != b.move {
		return int(a.move) - int(b.move)
	}
	return strings.Compare(a.label, b.label)
}
