using System.Text.RegularExpressions;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Finds out which mail a delivery report is about.</summary>
internal static partial class DeliveryReportReader
{
    private const int MaxDiagnosticLength = 300;

    public static DeliveryReport? Read(MimePart root)
    {
        var leaves = Leaves(root).ToList();
        var status = leaves.Find(part => part.MediaType is "message/delivery-status" or "message/global-delivery-status");
        if (status is null)
            return ReadQmail(root, leaves);
        var fields = ReadFields(status);
        var action = fields.FirstOrDefault(field => Is(field, "Action")).Value ?? "";
        var failed = action.Contains("failed", StringComparison.OrdinalIgnoreCase);
        return new DeliveryReport(
            failed,
            fields.FirstOrDefault(field => Is(field, "Status")).Value?.Split(' ')[0],
            Shorten(fields.FirstOrDefault(field => Is(field, "Diagnostic-Code")).Value),
            ReadIds(leaves));

        static bool Is(KeyValuePair<string, string> field, string name) => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Old servers write in prose, and put the mail behind it.</summary>
    private static DeliveryReport? ReadQmail(MimePart root, List<MimePart> leaves)
    {
        var sender = root.Headers["From"] ?? "";
        if (!sender.Contains("mailer-daemon", StringComparison.OrdinalIgnoreCase) || leaves.Find(part => part.IsText) is not { } text)
            return null;
        var words = text.DecodeText(out _);
        var ids = ReadIds(leaves);
        return new DeliveryReport(
            true,
            EnhancedStatus().Match(words) is { Success: true } match ? match.Value : null,
            null,
            ids.Count > 0 ? ids : [.. MessageIdLine().Matches(words).Select(found => found.Groups["id"].Value).Take(5)]);
    }

    private static List<KeyValuePair<string, string>> ReadFields(MimePart status)
    {
        var fields = new List<KeyValuePair<string, string>>();
        string? last = null;
        foreach (var line in Charsets.DecodeUnlabelled(status.Decode(out _)).ReplaceLineEndings("\n").Split('\n').Take(200))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                if (last is not null)
                    fields[^1] = new(last, $"{fields[^1].Value} {line.Trim()}");
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                fields.Add(new(last, line[(colon + 1)..].Trim()));
            }
        }

        return fields;
    }

    /// <summary>The mail comes back whole, or its head alone.</summary>
    private static IReadOnlyList<string> ReadIds(List<MimePart> leaves) => MessageIds.ReadAll(leaves
        .Where(part => part.MediaType is "message/rfc822" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global" or "message/global-headers")
        .SelectMany(part => HeaderReader.Read(part.Decode(out _), 64 * 1024, out _, out _).All("Message-ID")));

    private static IEnumerable<MimePart> Leaves(MimePart part) => part.IsMultipart ? part.Parts.SelectMany(Leaves) : [part];

    private static string? Shorten(string? text) => text is { Length: > MaxDiagnosticLength } ? text[..MaxDiagnosticLength] : text;

    [GeneratedRegex(@"\b[45]\.\d{1,3}\.\d{1,3}\b", RegexOptions.None, 1000)]
    private static partial Regex EnhancedStatus();

    [GeneratedRegex(@"^Message-ID:\s*<(?<id>[^>\s]{1,500})>", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MessageIdLine();
}
