using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SupportMax.Saas.Benchmarks;

/// <summary>nlp.js in a Node process of its own, learning and asked the same sentences.</summary>
internal static class NodePeer
{
    /// <summary>How the line with the answers begins; the library writes lines of its own.</summary>
    private const string Mark = "answers ";

    /// <summary>A label and score for each question, or null with the reason when it cannot run here or takes longer than allowed.</summary>
    public static IReadOnlyList<(string Label, double Score)>? Answer(Split split, TimeSpan longest, out string reason)
    {
        var folder = Path.Combine(Locations.Repository, "test", "SupportMax.Saas.Benchmarks");
        reason = $"run npm ci in {Path.GetRelativePath(Directory.GetCurrentDirectory(), folder)}";
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@nlpjs", "basic"))) return null;
        var labels = split.IdOfLabel.ToDictionary(pair => pair.Value, pair => pair.Key);
        var input = JsonSerializer.Serialize(new
        {
            train = split.Entries.SelectMany(entry => entry.Phrasings.Prepend(entry.Question).Select(text => new[] { text, labels[entry.Id] })),
            ask = split.Questions.Select(question => question.Text),
        });
        var start = new ProcessStartInfo("node", "nlpjs.js") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(longest))
        {
            process.Kill(entireProcessTree: true);
            reason = string.Create(CultureInfo.InvariantCulture, $"still learning after {longest.TotalSeconds:0} s");
            return null;
        }

        reason = "nlpjs.js failed";
        var answers = output.Result.Split('\n').LastOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
        return answers is null ? null : [.. JsonSerializer.Deserialize<JsonElement[][]>(answers[Mark.Length..])!.Select(pair => (pair[0].GetString()!, pair[1].GetDouble()))];
    }
}
