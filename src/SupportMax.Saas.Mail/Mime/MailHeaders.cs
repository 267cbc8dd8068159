namespace SupportMax.Saas.Mail.Mime;

/// <summary>A part's head: fields in the order in which they stand, unfolded, not decoded.</summary>
public sealed class MailHeaders
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _fields;

    internal MailHeaders(IReadOnlyList<KeyValuePair<string, string>> fields) => _fields = fields;

    /// <summary>The first field of that name, or null. Names are compared without regard to case.</summary>
    public string? this[string name] => All(name).FirstOrDefault();

    /// <summary>The values of all fields of that name.</summary>
    public IEnumerable<string> All(string name) =>
        _fields.Where(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <summary>Whether a field's name begins like this.</summary>
    public bool AnyBeginning(string prefix) => _fields.Any(field => field.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>A field's text with encoded words decoded and without control characters; empty when there is none.</summary>
    public string Text(string name) => this[name] is { } value ? Readable(EncodedWords.Decode(value)) : "";

    internal static string Readable(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
}
