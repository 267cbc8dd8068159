namespace SupportMax.Saas.Crm;

/// <summary>From what a field of a case is made.</summary>
/// <param name="Source">One of <see cref="CrmSources"/>, or a fixed text after an equals sign, such as <c>=Chat</c>.</param>
/// <param name="Target">The CRM's name of the field.</param>
/// <param name="IsKept">Whether it is written only when the case is made, so that people may change it in the CRM.</param>
/// <param name="Values">The CRM's words for the source's values; a value without a word goes as it is.</param>
public sealed record CrmFieldMapping(string Source, string Target, bool IsKept, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What a fixed text begins with.</summary>
    public const char FixedMark = '=';

    /// <summary>The fixed text, or null when there is a source.</summary>
    public string? FixedText => Source.StartsWith(FixedMark) ? Source[1..] : null;
}
