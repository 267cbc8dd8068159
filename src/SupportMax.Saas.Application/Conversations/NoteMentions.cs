namespace SupportMax.Saas.Conversations;

/// <summary>Finds whom of the staff a note names by <c>@name</c>.</summary>
internal static class NoteMentions
{
    /// <summary>Everybody named, each once. Of names of which one begins another the longer counts, and what stands within a word, such as in an address, names nobody.</summary>
    public static IReadOnlyList<StaffMember> Find(string text, IReadOnlyList<StaffMember> staff)
    {
        var byLength = staff.OrderByDescending(member => member.Name.Length).ToList();
        var named = new List<StaffMember>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && IsPartOfName(text[at - 1]))
                continue;
            var rest = text.AsSpan(at + 1);
            foreach (var member in byLength)
            {
                if (!rest.StartsWith(member.Name, StringComparison.OrdinalIgnoreCase) || (rest.Length > member.Name.Length && IsPartOfName(rest[member.Name.Length])))
                    continue;
                if (!named.Contains(member))
                    named.Add(member);
                break;
            }
        }

        return named;
    }

    private static bool IsPartOfName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-';
}
