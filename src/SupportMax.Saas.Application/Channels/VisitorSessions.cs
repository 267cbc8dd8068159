using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>
/// Finds out who a visitor is: the signed id first, then the browser's token, else somebody new. Whoever only looks at the page
/// leaves nothing in the database.
/// </summary>
internal sealed class VisitorSessions(
    IVisitorRepository visitors, VisitorPlaces places, IUnitOfWork unitOfWork, IIdentitySecretProtector secrets, TimeProvider clock)
{
    private const int MaxPageLength = 500;

    public async Task<Guid> EnterAsync(WebChannel channel, Guid? knownVisitorId, StartSessionInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await EnterOnceAsync(channel, knownVisitorId, input, cancellationToken);
        }
        catch (DuplicateRowException)
        {
            // Another tab introduced the same person at the same moment; now there is a row to find.
            unitOfWork.Forget();
            return await EnterOnceAsync(channel, knownVisitorId, input, cancellationToken);
        }
    }

    private async Task<Guid> EnterOnceAsync(WebChannel channel, Guid? knownVisitorId, StartSessionInput input, CancellationToken cancellationToken)
    {
        var locale = input.Locale is { Length: > 0 and <= 35 } ? MessageText.Clean(input.Locale) : null;
        var place = new VisitorPlace(locale, PageOf(input.Page), DeviceNames.Of(input.UserAgent));
        var externalId = input.User is { } user ? UserSignature.Verify(user, secrets.Unprotect(channel.IdentitySecret)) : null;
        var visitor = await FindAsync(externalId, knownVisitorId, cancellationToken);
        if (visitor is null && input.User is null)
        {
            var id = knownVisitorId ?? Guid.CreateVersion7();
            places.Note(channel.TenantId, id, place);
            return id;
        }

        if (visitor is null)
        {
            visitor = new Visitor(place, clock.GetUtcNow());
            visitors.Add(visitor);
        }
        else
        {
            visitor.Return(place, clock.GetUtcNow());
        }

        visitor.Introduce(externalId, CleanOrNull(input.User?.Name), CleanOrNull(input.User?.Email));
        await unitOfWork.SaveAsync(cancellationToken);
        return visitor.Id;
    }

    private async Task<Visitor?> FindAsync(string? externalId, Guid? knownVisitorId, CancellationToken cancellationToken)
    {
        if (externalId is not null && await visitors.FindByExternalIdAsync(externalId, cancellationToken) is { } verified)
            return verified;
        var known = knownVisitorId is { } id ? await visitors.FindAsync(id, cancellationToken) : null;
        // Another person signed in on the same browser: the old one's conversations are not theirs.
        return externalId is not null && known?.ExternalId is not null ? null : known;
    }

    /// <summary>The page without what follows <c>?</c> or <c>#</c>; null when it is no page of the web.</summary>
    private static string? PageOf(string? page) =>
        Uri.TryCreate(page, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.GetLeftPart(UriPartial.Path) is { Length: <= MaxPageLength } clean ? clean : null;

    private static string? CleanOrNull(string? text) => MessageText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
