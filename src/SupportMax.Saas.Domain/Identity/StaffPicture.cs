using System.Security.Cryptography;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>What colleagues and customers see of a person beside the name.</summary>
public sealed class StaffPicture : ITenantOwned
{
    private const int ShownBytes = 12;

    private StaffPicture()
    {
    }

    /// <summary>A person's first picture.</summary>
    public StaffPicture(Guid userId, string contentType, byte[] content)
    {
        UserId = userId;
        Show(contentType, content);
    }

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>What it is.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The picture.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>What these bytes are known by.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>Takes another picture's place.</summary>
    public void Show(string contentType, byte[] content)
    {
        ContentType = contentType;
        Content = content;
        Tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, ShownBytes));
    }
}
