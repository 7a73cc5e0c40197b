// Package pages holds what the server's pages are made of: a folder for each
// page with its template, style sheet and script, and shared/ for what all have.
package pages

import "embed"

// Files holds the folders.
//
//go:embed */*.tmpl */*.css */*.js */*.svg */*.txt */*.cypher
var Files embed.FS
