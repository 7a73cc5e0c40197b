package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// checkLimit is how long a server may take to say that it is well.
const checkLimit = 4 * time.Second

func newHealthcheck(*app) *cobra.Command {
	return &cobra.Command{
		Use:     "healthcheck URL",
		Short:   "Ask a server whether it is well; for containers",
		Example: "  entente healthcheck http://127.0.0.1:8080/readyz",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || !strings.HasPrefix(args[0], "http://") && !strings.HasPrefix(args[0], "https://") {
				return usageErrorf("name one URL, such as http://127.0.0.1:8080/readyz")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			request, err := http.NewRequestWithContext(cmd.Context(), http.MethodGet, args[0], nil)
			if err != nil {
				return usageError{err}
			}
			answer, err := (&http.Client{Timeout: checkLimit}).Do(request)
			if err != nil {
				return err
			}
			defer answer.Body.Close()
			body, _ := io.ReadAll(io.LimitReader(answer.Body, 1<<10)) // as much of the reason as there is
			if answer.StatusCode != http.StatusOK {
				return fmt.Errorf("%s: %s: %s", args[0], answer.Status, printable(strings.TrimSpace(string(body))))
			}
			return nil
		},
	}
}
