using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>What was answered to a request with an idempotency key, to be answered again to the same request.</summary>
public sealed class IdempotentAnswer : ITenantOwned
{
    private IdempotentAnswer()
    {
    }

    /// <summary>A request that is being worked on.</summary>
    public IdempotentAnswer(Guid clientId, string key, byte[] requestHash, DateTimeOffset now)
    {
        ClientId = clientId;
        Key = key;
        RequestHash = requestHash;
        CreatedAt = now;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Who sent it.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The partner's key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of method, address and body: the same key for another request is a mistake.</summary>
    public byte[] RequestHash { get; private set; } = [];

    /// <summary>When the request came.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The status; null while it is being worked on.</summary>
    public int? Status { get; private set; }

    /// <summary>The body.</summary>
    public string? Body { get; private set; }

    /// <summary>The header <c>Location</c>, if there was one.</summary>
    public string? Location { get; private set; }

    /// <summary>Notes what was answered.</summary>
    public void Answer(int status, string body, string? location)
    {
        Status = status;
        Body = body;
        Location = location;
    }
}
