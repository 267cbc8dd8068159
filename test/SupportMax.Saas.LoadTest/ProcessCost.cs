using System.Diagnostics;

namespace SupportMax.Saas.LoadTest;

/// <summary>What a process has used so far.</summary>
/// <param name="Cpu">Processor time.</param>
/// <param name="ResidentBytes">Memory.</param>
internal sealed record ProcessCost(TimeSpan Cpu, long ResidentBytes)
{
    public static ProcessCost Read(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return new ProcessCost(process.TotalProcessorTime, process.WorkingSet64);
    }
}
