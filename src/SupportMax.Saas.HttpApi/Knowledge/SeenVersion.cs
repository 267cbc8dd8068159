using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Knowledge;

/// <summary>The version that whoever publishes or archives a FAQ saw, in a body that may be left out.</summary>
/// <param name="Version">When it is given, any other than the current one is refused.</param>
internal sealed record SeenVersion(int? Version)
{
    /// <summary>Reads the body, if there is one.</summary>
    public static ValueTask<SeenVersion> BindAsync(HttpContext context) => OptionalBody.ReadAsync(context, new SeenVersion((int?)null), "version");
}
