using System.Text.RegularExpressions;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>A reply that staff give often, found by its shortcut. Its text may hold <c>{customer}</c>, <c>{agent}</c> and <c>{ticket}</c>.</summary>
public sealed partial class CannedResponse : ITenantOwned
{
    private CannedResponse()
    {
    }

    /// <summary>A new canned response.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.CannedInvalid"/></exception>
    public CannedResponse(string shortcut, string title, string text)
    {
        Id = Guid.CreateVersion7();
        Change(shortcut, title, text);
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>What is typed after a slash, unique in the tenant.</summary>
    public string Shortcut { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The reply.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Replaces everything.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.CannedInvalid"/></exception>
    public void Change(string shortcut, string title, string text)
    {
        if (!ValidShortcut().IsMatch(shortcut) || title.Length is 0 or > 100 || text.Length is 0 or > ConversationConsts.MaxTextLength)
            throw new BusinessException(ConversationErrorCodes.CannedInvalid, ErrorKind.BadInput, "shortcut", "title", "text");
        (Shortcut, Title, Text) = (shortcut.ToLowerInvariant(), title, text);
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidShortcut();
}
