using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.Crm;

/// <summary>The ids under which what came from a CRM stands in a conversation: the same each time it is told.</summary>
public static class CrmReceived
{
    /// <summary>What the ids of messages from a CRM begin with.</summary>
    public const string MessagePrefix = "crm-";

    /// <summary>The message id of a comment.</summary>
    public static string MessageIdOf(string commentId) => MessagePrefix + commentId;

    /// <summary>A stable id for somebody who has none here.</summary>
    public static Guid AuthorIdOf(string remoteUserId) => new(SHA256.HashData(Encoding.UTF8.GetBytes(MessagePrefix + remoteUserId)).AsSpan(0, 16));
}
