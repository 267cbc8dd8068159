using System.Net;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>The token of a connection: it can be replaced before it expires, and ends the connection when it is revoked.</summary>
internal sealed class SocketToken(PartnerWork work, string token, PartnerCaller caller, IPAddress? address, PartnerSocketOptions options, TimeProvider clock)
{
    private string _token = token;
    private DateTimeOffset _expiresAt = caller.ExpiresAt;
    private bool _isExpiringTold;

    /// <summary>Takes another token of the same client with the scope that the connection needs.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.TokenInvalid"/>; the former token still holds.</exception>
    public async Task<DateTimeOffset> ReplaceAsync(string? token, CancellationToken cancellationToken)
    {
        var found = token is null ? null : await FindAsync(token, cancellationToken);
        if (found is null || found.ClientId != caller.ClientId || !found.Scopes.Contains(PartnerScopes.Conversations, StringComparer.Ordinal))
            throw new BusinessException(PartnerErrorCodes.TokenInvalid, ErrorKind.Unauthorized, "token");
        (_token, _expiresAt, _isExpiringTold) = (token!, found.ExpiresAt, false);
        return found.ExpiresAt;
    }

    /// <summary>Looks again and again whether the token still holds, and tells once when it is about to expire.</summary>
    /// <exception cref="SocketEndException"><see cref="CloseCodes.TokenEnded"/></exception>
    public async Task WatchAsync(FrameWriter writer, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.TokenCheck, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (await FindAsync(_token, cancellationToken) is not { } found || !found.Scopes.Contains(PartnerScopes.Conversations, StringComparer.Ordinal))
                throw new SocketEndException(CloseCodes.TokenEnded, "The access token expired or was revoked.");
            if (_isExpiringTold || _expiresAt - clock.GetUtcNow() > options.ExpiryNotice)
                continue;
            _isExpiringTold = true;
            writer.Send(new ExpiringFrame(_expiresAt));
        }
    }

    private Task<PartnerCaller?> FindAsync(string candidate, CancellationToken cancellationToken) =>
        work.RunAsync<IPartnerCallers, PartnerCaller?>(default, callers => callers.FindAsync(candidate, address, cancellationToken));
}
