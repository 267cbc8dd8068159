using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace SupportMax.Saas.Partners;

/// <summary>The parameters of an OAuth request: from the form alone, each at most once, an empty one as if it were not there (RFC 6749, section 3.2).</summary>
internal sealed class OAuthForm
{
    private const int MaxLength = 16 * 1024;
    private readonly IFormCollection _values;

    private OAuthForm(IFormCollection values) => _values = values;

    /// <summary>One parameter, or null.</summary>
    public string? this[string name] => _values[name].ToString() is { Length: > 0 } value ? value : null;

    /// <exception cref="OAuthException"><see cref="OAuthErrors.InvalidRequest"/></exception>
    public static async Task<OAuthForm> ReadAsync(HttpContext context)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim();
        if (!string.Equals(type, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            throw new OAuthException(OAuthErrors.InvalidRequest, "Send the parameters as application/x-www-form-urlencoded in the body.");
        if (context.Request.ContentLength > MaxLength)
            throw TooLong();
        try
        {
            using var reader = new FormReader(context.Request.Body) { ValueLengthLimit = MaxLength, KeyLengthLimit = 200, ValueCountLimit = 50 };
            var values = await reader.ReadFormAsync(context.RequestAborted);
            if (values.FirstOrDefault(pair => pair.Value.Count > 1).Key is { } repeated)
                throw new OAuthException(OAuthErrors.InvalidRequest, $"Send each parameter once; {Printable(repeated)} came more than once.");
            return new OAuthForm(new FormCollection(values));
        }
        catch (InvalidDataException)
        {
            throw TooLong();
        }
    }

    /// <summary>One parameter that must be there.</summary>
    /// <exception cref="OAuthException"><see cref="OAuthErrors.InvalidRequest"/></exception>
    public string Require(string name) => this[name] ?? throw new OAuthException(OAuthErrors.InvalidRequest, $"The parameter {name} is missing.");

    private static OAuthException TooLong() => new(OAuthErrors.InvalidRequest, "The request is longer than any of these can be.");

    // RFC 6749, section 5.2: descriptions hold printable ASCII without quotes and backslashes.
    private static string Printable(string text) => new([.. text.Where(letter => letter is > ' ' and <= '~' and not '"' and not '\\')]);
}
