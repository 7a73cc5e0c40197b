package web

import (
	"net/http"
	"net/url"

	"example.org/entente/graph"
	"github.com/labstack/echo/v4"
)

// documentsData is what the list of documents shows.
type documentsData struct {
	Rows  []documentRow
	Total int
	After string // the id that the list goes on from; "" for its beginning
	Next  string // the address of the next page; "" on the last
}

type documentRow struct {
	Title, Publisher, Published, URL string
}

// pageLength is how many documents stand on one page of the list.
const pageLength = 100

// documentsPage lists the documents in the store by id, page by page.
func (s *Server) documentsPage(c echo.Context) error {
	q := queryOf(c)
	after := q.id("after")
	if err := q.done(); err != nil {
		return err
	}
	list, err := s.store.Documents(c.Request().Context(), graph.DocumentID(after), pageLength+1)
	if err != nil {
		return err
	}
	d := documentsData{Total: list.Total, After: after}
	for i, doc := range list.Documents {
		if i == pageLength {
			d.Next = address("/documents", url.Values{"after": {string(list.Documents[i-1].ID)}})
			break
		}
		d.Rows = append(d.Rows, documentRow{titleOf(doc), published(doc.Publisher), doc.Published.String(), documentURL(doc.ID)})
	}
	return s.page(c, http.StatusOK, "documents", "Documents", d)
}
