using System.Diagnostics;
using Npgsql;

namespace SupportMax.Saas.LoadTest;

/// <summary>What a process has used so far.</summary>
/// <param name="Cpu">Processor time.</param>
/// <param name="ResidentBytes">Memory.</param>
internal sealed record ProcessCost(TimeSpan Cpu, long ResidentBytes)
{
    private static readonly TimeSpan s_resting = TimeSpan.FromMilliseconds(300);

    public static ProcessCost Read(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return new ProcessCost(process.TotalProcessorTime, process.WorkingSet64);
    }

    /// <summary>Waits until a host has learned its tenants' knowledge and rests.</summary>
    public static async Task WaitUntilRestingAsync(int processId, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        for (var before = Read(processId).Cpu; await timer.WaitForNextTickAsync(cancellationToken);)
        {
            var now = Read(processId).Cpu;
            if (now - before < s_resting)
                return;
            before = now;
        }
    }

    /// <summary>What the database's server has used for a database so far, as far as its processes still run; null when they run elsewhere.</summary>
    /// <param name="ownerConnectionString">A superuser's login.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<TimeSpan?> ReadDatabaseAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancellationToken);
        // Its own helpers too: they write down what the others have changed.
        await using var command = new NpgsqlCommand("select pid from pg_stat_activity where datname = current_database() or datname is null", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var used = TimeSpan.Zero;
        while (await reader.ReadAsync(cancellationToken))
        {
            try
            {
                used += Read(reader.GetInt32(0)).Cpu;
            }
            catch (ArgumentException)
            {
                // It has ended since, or runs on another machine.
            }
        }

        return used == TimeSpan.Zero ? null : used;
    }
}
