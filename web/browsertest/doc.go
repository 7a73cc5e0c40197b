// Package browsertest tests the pages in a real browser, as readers see
// them: with a mouse, with a keyboard alone, without scripts, on a wide screen and on a phone.
//
// It is a module of its own, so that the program needs no browser's driver.
// The tests look for Chromium in PATH, or where CHROME says, and for axe-core in
// node_modules, which npm fills. Without them they are skipped, or fail where CI is set.
package browsertest
