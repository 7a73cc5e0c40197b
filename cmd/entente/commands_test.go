package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestVersionAnswersBeforeGraphvizAndWithoutModels(t *testing.T) {
	cmd, stdout, trace := program(t.Context(), t, "version")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^entente \S+ (\S+ )*go1\.\S+ \w+/\w+\n$`).MatchString(stdout.String()) {
		t.Errorf("it says %q", stdout)
	}
	if !strings.Contains(trace.String(), "init ") || strings.Contains(trace.String(), "go-graphviz") {
		t.Errorf("what was set up before it answered:\n%s", trace)
	}
	if got := entente(t, "", "version", "--quiet"); got.code != 0 || !strings.HasPrefix(got.stdout, "entente ") {
		t.Errorf("with a flag it says %q", got.stdout)
	}
}

func TestHelpAndCompletionAreThereForEachCommand(t *testing.T) {
	help := entente(t, "", "--help")
	help.want(t, 0)
	if again := entente(t, ""); again.stdout != help.stdout {
		t.Error("no arguments give no help")
	}
	for _, name := range []string{"explore", "import", "extract", "serve", "query", "export", "verify", "doctor", "version", "healthcheck", "completion"} {
		if !strings.Contains(help.stdout, "\n  "+name+" ") {
			t.Errorf("the help does not list %s", name)
		}
		if got := entente(t, "", name, "--help"); got.code != 0 || !strings.Contains(got.stdout, "Usage:") {
			t.Errorf("%s --help: %d, %q", name, got.code, got.stdout)
		}
	}
	if strings.Contains(help.stdout, "render-worker") {
		t.Error("the help lists what nobody is to type")
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := entente(t, "", "completion", shell); got.code != 0 || len(got.stdout) < 1000 {
			t.Errorf("completion %s: %d, %d bytes", shell, got.code, len(got.stdout))
		}
	}
	if got := entente(t, "", "__complete", "im"); !strings.Contains(got.stdout, "import") {
		t.Errorf("completing im gives %q", got.stdout)
	}
}

func TestImportIsIdempotentAndReportsTheSame(t *testing.T) {
	db, file := newDB(t), write(t, "a.jsonl", numbered(50))
	first := entente(t, "", "import", "--json", "--db", db, file)
	first.want(t, 0, "Database: "+db, "Stored 50 articles: ")
	map1 := entente(t, "", "export", "--format", "json", "--db", db)
	if again := entente(t, "", "import", "--json", "--db", db, file); again.stdout != first.stdout {
		t.Errorf("the second report is\n%s\nthe first\n%s", again.stdout, first.stdout)
	}
	if map2 := entente(t, "", "export", "--format", "json", "--db", db); map2.stdout != map1.stdout || !strings.Contains(map2.stdout, "france") {
		t.Errorf("the map is\n%.500s\nand was\n%.500s", map2.stdout, map1.stdout)
	}
	entente(t, "", "verify", "--db", db).want(t, 0)
}

func TestADryRunStoresNothing(t *testing.T) {
	db := newDB(t)
	entente(t, "", "import", "--dry-run", "--db", db, write(t, "a.txt", goodText)).want(t, 0, "Would store 1 article: ")
	if _, err := os.Stat(db); err == nil {
		t.Error("it made a database")
	}
}

func TestImportReadsStandardInputAndNamesThePublisher(t *testing.T) {
	db := newDB(t)
	entente(t, goodLine+"\n"+strings.Replace(goodLine, `"good"`, `"two"`, 1), "import", "--db", db, "--format", "jsonl", "-").want(t, 0, "Stored 2 articles")
	entente(t, goodText, "import", "--db", db, "--publisher", "The Harbour Post", "--quiet", "-").want(t, 0)
	got := entente(t, "", "export", "--format", "json", "--db", db, "--publisher", "The Harbour Post")
	if got.want(t, 0); !strings.Contains(got.stdout, "The Harbour Post") {
		t.Errorf("got %.500s", got.stdout)
	}
	if quiet := entente(t, "", "import", "-q", "--db", db, write(t, "a.txt", goodText)); quiet.stderr+quiet.stdout != "" {
		t.Errorf("with --quiet it says %q", quiet.stderr)
	}
}

func TestWithoutAnAddressTheDatabaseIsInTheUsersDataFolder(t *testing.T) {
	entente(t, "", "import", write(t, "a.txt", goodText)).want(t, 0, filepath.Join("entente", "entente.db")+" (the default)")
	entente(t, "", "verify").want(t, 0, "(the default)")
	if got := entente(t, "", "doctor"); got.code != 0 || !strings.Contains(got.stdout, "1 document") {
		t.Errorf("doctor: %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}

func TestDoctorSaysWhatWorks(t *testing.T) {
	got := entente(t, "", "doctor", "--db", newDB(t))
	got.want(t, 0)
	for _, s := range []string{"database", "none yet; an import makes it", "ok  reading", "ok  drawing", "chromium"} {
		if !strings.Contains(got.stdout, s) {
			t.Errorf("%q is missing from\n%s", s, got.stdout)
		}
	}
	entente(t, "", "doctor", "--db", filepath.Join(t.TempDir(), "no", "folder", "test.db")).want(t, 1, "does not work")
}

func TestExportWritesTheMapThatTheServerGives(t *testing.T) {
	db := newDB(t)
	entente(t, "", "import", "--db", db, write(t, "a.jsonl", numbered(3))).want(t, 0)
	for _, format := range []string{"svg", "dot", "json"} {
		out := filepath.Join(t.TempDir(), "map."+format)
		entente(t, "", "export", "--db", db, "--focus", "france", "--out", out).want(t, 0)
		file, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		piped := entente(t, "", "export", "--db", db, "--focus", "france", "--format", format)
		if string(file) != piped.stdout || !strings.Contains(piped.stdout, "France") {
			t.Errorf("%s: %d bytes in the file, %d on standard output", format, len(file), len(piped.stdout))
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".entente-*")); len(left) > 0 {
			t.Errorf("left over: %v", left)
		}
	}
	entente(t, "", "export", "--db", db, "--focus", "atlantis").want(t, 1, "atlantis", "not found")
}

func TestVerifyTellsAClaimThatDoesNotHold(t *testing.T) {
	v := verification{}
	b := parsedBatch(t)
	b.Claims[0].Evidence += "!"
	b.Claims[1].Trigger.Start++
	v.check(b)
	if len(v.faults) != 2 || !strings.Contains(v.faults[0].Error(), "its evidence is not what the text says") || !strings.Contains(v.faults[1].Error(), "has the id") {
		t.Errorf("the faults are %v", v.faults)
	}
}

func TestTheReportOfAnImportIsJSONEvenIfNothingWasRead(t *testing.T) {
	got := entente(t, "", "import", "--json", "--db", newDB(t), write(t, "a.txt", ""))
	got.want(t, 5)
	var r report
	if err := json.Unmarshal([]byte(got.stdout), &r); err != nil || len(r.Failed) != 1 {
		t.Errorf("%v, %s", err, got.stdout)
	}
}
