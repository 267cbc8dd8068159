namespace SupportMax.Saas.Mail.Mime;

/// <summary>Reads Message-IDs out of the headers that carry them.</summary>
internal static class MessageIds
{
    private const int MaxIds = 100;
    private const int MaxLength = 500;

    /// <summary>All ids of these headers, without their angle brackets, in order, each once.</summary>
    public static IReadOnlyList<string> ReadAll(IEnumerable<string> headers)
    {
        var ids = new List<string>();
        foreach (var header in headers)
        {
            var at = 0;
            while (ids.Count < MaxIds && header.IndexOf('<', at) is >= 0 and var open && header.IndexOf('>', open) is > 0 and var close)
            {
                if (Clean(header[(open + 1)..close]) is { } id && !ids.Contains(id))
                    ids.Add(id);
                at = close + 1;
            }
        }

        return ids;
    }

    /// <summary>One id; some writers leave the brackets out.</summary>
    public static string? ReadOne(string? header)
    {
        if (header is null)
            return null;
        return ReadAll([header]) is [var id, ..] ? id : Clean(header.Trim().Trim('<', '>'));
    }

    /// <summary>Folding may have put blanks into a long id.</summary>
    private static string? Clean(string id)
    {
        var clean = string.Concat(id.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)));
        return clean.Length is > 0 and <= MaxLength && !clean.Contains('<', StringComparison.Ordinal) ? clean : null;
    }
}
