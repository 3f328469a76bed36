using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Dateline.Tests.Ledger;

/// <summary>A PostgreSQL server of our own in a temporary folder, on loopback. It ends with this process, however that ends.</summary>
internal static class PostgresServer
{
    private const string Script =
        """
        set -e
        folder=$(mktemp -d /tmp/dateline-pg-XXXXXX)
        "$1/initdb" -D "$folder/data" -U dateline --auth=trust -E UTF8 --locale=C -N >/dev/null
        "$1/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-c listen_addresses=127.0.0.1 -p $2 -k $folder -c fsync=off -c max_connections=50" start >/dev/null
        (while [ -d "/proc/$3" ]; do sleep 1; done; "$1/pg_ctl" -D "$folder/data" -m immediate stop; rm -rf "$folder") >/dev/null 2>&1 &
        """;

    private static readonly Lazy<int?> Port = new(Start);
    private static int _databases;

    /// <summary>A connection to a new, empty database. Skips the test where PostgreSQL is not installed.</summary>
    public static string NewDatabase()
    {
        if (Port.Value is null) Assert.Skip("PostgreSQL is not installed (apt-get install postgresql).");
        var server = $"Host=127.0.0.1;Port={Port.Value};Username=dateline;Pooling=false";
        var name = $"ledger{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection($"{server};Database=postgres");
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return $"{server};Database={name}";
    }

    private static int? Start()
    {
        const string Installed = "/usr/lib/postgresql";
        var programs = Directory.Exists(Installed) ? Directory.GetDirectories(Installed).Order().Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) : null;
        if (programs is null) return null;
        var port = FreePort();
        // The server refuses to run as root; Debian's package comes with a user of its own.
        string[] shell = ["bash", "-c", Script, "server", programs, $"{port}", $"{Environment.ProcessId}"];
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/tmp", RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? port : throw new InvalidOperationException($"PostgreSQL does not start (exit code {process.ExitCode}).");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
