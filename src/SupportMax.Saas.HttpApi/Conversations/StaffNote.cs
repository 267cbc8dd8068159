using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Conversations;

/// <summary>What a member of staff says about what they do, in a body that may be left out.</summary>
/// <param name="Note">The words.</param>
internal sealed record StaffNote(string? Note)
{
    /// <summary>Reads the body, if there is one.</summary>
    public static ValueTask<StaffNote> BindAsync(HttpContext context) => OptionalBody.ReadAsync(context, new StaffNote((string?)null), "note");
}
