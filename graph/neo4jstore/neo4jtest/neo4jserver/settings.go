package neo4jserver

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// jvm is what Neo4j's own start script passes, and a compiler that is quick
// to start: a test's server lives for a minute.
var jvm = []string{
	"-Xms64m", "-Xmx512m", "-XX:+UseG1GC", "-XX:TieredStopAtLevel=1", "-XX:+DisableExplicitGC", "-XX:-OmitStackTraceInFastThrow",
	"-Djdk.nio.maxCachedBufferSize=1024", "-Dio.netty.tryReflectionSetAccessible=true", "-Dlog4j2.disable.jmx=true",
	"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	"--enable-native-access=ALL-UNNAMED",
}

// writeSettings writes the neo4j.conf of a server in folder that listens on
// a local port only, sends nothing anywhere and reads no file or address for LOAD CSV.
func writeSettings(folder string, port int, o Options) error {
	settings := []string{
		"server.default_listen_address=127.0.0.1",
		fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", port),
		fmt.Sprintf("server.bolt.advertised_address=127.0.0.1:%d", port),
		"server.http.enabled=false",
		"server.https.enabled=false",
		fmt.Sprintf("dbms.security.auth_enabled=%t", o.Auth),
		"server.memory.pagecache.size=64m",
		"db.memory.transaction.max=256m",
		"db.tx_log.rotation.retention_policy=keep_none",
		"db.tx_log.preallocate=false", // 25 MB a database, not 256
		"dbms.usage_report.enabled=false",
		"server.bolt.telemetry.enabled=false",
		"client.allow_telemetry=false",
		"dbms.security.allow_csv_import_from_file_urls=false",
		"internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
		"internal.dbms.bolt.netty_server_shutdown_quiet_period=0", // stops in 1 s, not 11
	}
	for _, own := range o.Settings { // the server takes no setting twice
		name, _, _ := strings.Cut(own, "=")
		settings = slices.DeleteFunc(settings, func(s string) bool { return strings.HasPrefix(s, name+"=") })
		settings = append(settings, own)
	}
	if err := os.MkdirAll(filepath.Join(folder, "conf"), 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "conf", "neo4j.conf"), []byte(strings.Join(settings, "\n")+"\n"), 0o600)
}
