using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerConsentAppService(
    IPartnerClientRepository clients, IPartnerGrantRepository grants, ConsentingPeople people, IUnitOfWork unitOfWork, TimeProvider clock) : IPartnerConsentAppService
{
    public async Task<ConsentQuestion> AskAsync(AuthorizationRequest request, Guid personId, CancellationToken cancellationToken)
    {
        var (client, redirectUri) = await FindClientAsync(request, cancellationToken);
        return new ConsentQuestion(client.Name, await CheckAsync(request, client, redirectUri, personId, cancellationToken), redirectUri);
    }

    public async Task<string> ApproveAsync(AuthorizationRequest request, Guid personId, CancellationToken cancellationToken)
    {
        var (client, redirectUri) = await FindClientAsync(request, cancellationToken);
        var scopes = await CheckAsync(request, client, redirectUri, personId, cancellationToken);
        var code = SecretText.Create(SecretText.CodePrefix);
        await grants.ForgetEndedAsync(client.Id, clock.GetUtcNow(), cancellationToken);
        grants.Add(new PartnerGrant(client.Id, personId, scopes, request.RedirectUri, request.Challenge!, code, clock.GetUtcNow()));
        await unitOfWork.SaveAsync(cancellationToken);
        return code;
    }

    /// <summary>The client and where its answer goes. Until both are sure nothing may be sent anywhere.</summary>
    private async Task<(PartnerClient Client, string RedirectUri)> FindClientAsync(AuthorizationRequest request, CancellationToken cancellationToken)
    {
        var client = Guid.TryParse(request.ClientId, out var id) ? await clients.FindAsync(id, cancellationToken) : null;
        if (client is null)
            throw new OAuthException(OAuthErrors.InvalidRequest, "Your company knows no app with this client_id.");
        var redirectUri = request.RedirectUri ?? (client.RedirectUris.Count == 1 ? client.RedirectUris[0] : null);
        return redirectUri is not null && client.RedirectUris.Contains(redirectUri, StringComparer.Ordinal)
            ? (client, redirectUri)
            : throw new OAuthException(OAuthErrors.InvalidRequest, "The redirect_uri is none that is registered for this app, letter by letter.");
    }

    private async Task<IReadOnlyList<string>> CheckAsync(
        AuthorizationRequest request, PartnerClient client, string redirectUri, Guid personId, CancellationToken cancellationToken)
    {
        if (request.HasRepetition)
            throw Refuse(OAuthErrors.InvalidRequest, "Send each parameter once.");
        if (request.ResponseType is null)
            throw Refuse(OAuthErrors.InvalidRequest, "The parameter response_type is missing.");
        if (request.ResponseType is not "code")
            throw Refuse(OAuthErrors.UnsupportedResponseType, "This server gives out codes: response_type=code.");
        if (!CodeChallenge.IsChallenge(request.Challenge) || request.ChallengeMethod is not CodeChallenge.Method)
            throw Refuse(OAuthErrors.InvalidRequest, "Send a code_challenge of 43 base64url characters, and code_challenge_method=S256.");
        if (!client.MayCall(clock.GetUtcNow()))
            throw Refuse(OAuthErrors.UnauthorizedClient, "This app is switched off.");
        if (!await people.MayConsentAsync(personId, cancellationToken))
            throw Refuse(OAuthErrors.AccessDenied, "The person who is signed in may not give apps access. An administrator can.");
        try
        {
            return RequestedScopes.Read(request.Scope, client.Scopes);
        }
        catch (OAuthException refusal)
        {
            throw Refuse(refusal.Error, refusal.Message);
        }

        OAuthException Refuse(string error, string description) => new(error, description) { RedirectUri = redirectUri };
    }
}
