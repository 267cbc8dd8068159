using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>What Python's standard library reads in a mail; null where it fails itself.</summary>
internal sealed record OracleMail(string Subject, string Name, string From, string Id, IReadOnlyList<OracleLeaf> Leaves, string? Error);

/// <summary>A part that is no multipart.</summary>
internal sealed record OracleLeaf(string Type, string? File, string? Sha, string? Text);

internal static class PythonOracle
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<OracleMail> Read(IReadOnlyList<byte[]> mails)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "Oracle", "read_mails.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var python = Process.Start(start) ?? throw new InvalidOperationException("python3 is missing: install Debian's python3; test.sh does.");
        var writing = Task.Run(() =>
        {
            using var input = python.StandardInput.BaseStream;
            Span<byte> length = stackalloc byte[4];
            foreach (var mail in mails)
            {
                BinaryPrimitives.WriteInt32BigEndian(length, mail.Length);
                input.Write(length);
                input.Write(mail);
            }
        });
        var answers = new List<OracleMail>();
        while (python.StandardOutput.ReadLine() is { } line)
            answers.Add(JsonSerializer.Deserialize<OracleMail>(line, s_json)!);
        writing.GetAwaiter().GetResult();
        python.WaitForExit();
        answers.Count.ShouldBe(mails.Count);
        return answers;
    }
}
