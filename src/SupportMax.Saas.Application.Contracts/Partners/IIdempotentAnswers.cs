using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Sees to it that a repeated request of a partner's client is worked on once, for a day.</summary>
public interface IIdempotentAnswers
{
    /// <summary>Claims a key for a request.</summary>
    /// <returns>What was answered the first time; null when this is the first time.</returns>
    /// <exception cref="BusinessException">
    /// <see cref="PartnerErrorCodes.IdempotencyKeyReused"/> for another request, <see cref="PartnerErrorCodes.IdempotencyKeyBusy"/> while the first is being worked on.
    /// </exception>
    Task<KeptAnswer?> ClaimAsync(Guid clientId, string key, byte[] requestHash, CancellationToken cancellationToken);

    /// <summary>Keeps what was answered.</summary>
    Task KeepAsync(Guid clientId, string key, KeptAnswer answer, CancellationToken cancellationToken);

    /// <summary>Lets a key go, because its request changed nothing.</summary>
    Task ReleaseAsync(Guid clientId, string key, CancellationToken cancellationToken);
}

/// <summary>An answer that is kept.</summary>
public sealed record KeptAnswer(int Status, string Body, string? Location);
