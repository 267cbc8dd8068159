namespace SupportMax.Saas.Errors;

/// <summary>A refusal with a code that has a text in every language of the product. Nothing was changed.</summary>
/// <param name="code">A constant of an <c>*ErrorCodes</c> class, such as <c>Knowledge:AnswerRequired</c>.</param>
/// <param name="kind">How the caller should take it.</param>
/// <param name="members">The fields of the request that are at fault, camel-cased.</param>
public sealed class BusinessException(string code, ErrorKind kind = ErrorKind.BadInput, params string[] members) : Exception(code)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>How the caller should take it.</summary>
    public ErrorKind Kind { get; } = kind;

    /// <summary>The fields at fault; empty when the whole request is.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>Values for the placeholders of the code's text, by name.</summary>
    public IReadOnlyDictionary<string, object> Values { get; init; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>When another attempt makes sense; null when it never does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A refusal of what comes too fast. Its text may name <c>{seconds}</c>, rounded up.</summary>
    /// <param name="code">The code.</param>
    /// <param name="wait">When another attempt makes sense; a second at least is told.</param>
    public static BusinessException TooFast(string code, TimeSpan? wait)
    {
        var seconds = Math.Max(1, Math.Ceiling((wait ?? TimeSpan.Zero).TotalSeconds));
        return new BusinessException(code, ErrorKind.TooManyRequests)
        {
            RetryAfter = TimeSpan.FromSeconds(seconds),
            Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["seconds"] = (int)seconds },
        };
    }
}
