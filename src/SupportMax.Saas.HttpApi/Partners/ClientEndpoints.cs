using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>Partners' clients, for administrators: <c>/api/partners/clients</c>.</summary>
internal static class ClientEndpoints
{
    public static void MapPartnerClients(this IEndpointRouteBuilder routes)
    {
        var clients = routes.MapGroup("/api/partners/clients").WithTags("Partner clients").RequirePermission(SupportMaxPermissions.Partners);
        clients.MapGet("", ([AsParameters] PageQuery page, IPartnerClientAppService service, CancellationToken token) => service.ListAsync(page.ToRequest(), token));
        clients.MapGet("/{id:guid}", (Guid id, IPartnerClientAppService service, CancellationToken token) => service.GetAsync(id, token));
        clients.MapPost("", CreateAsync).WithSummary("Makes a client; its secret is shown this once");
        clients.MapPut("/{id:guid}", (Guid id, PartnerClientInput input, IPartnerClientAppService service, CancellationToken token) => service.UpdateAsync(id, input, token));
        clients.MapDelete("/{id:guid}", DeleteAsync);
        clients.MapPost("/{id:guid}/token", IssueTokenAsync).WithSummary("Gives out an access token of the client, to try it out in the admin");
        clients.MapPost("/{id:guid}/secrets", AddSecretAsync).WithSummary("Makes a second secret; it is shown this once");
        clients.MapDelete("/{id:guid}/secrets/{secretId:guid}", DeleteSecretAsync).WithSummary("Takes a secret out of force, with its tokens");
    }

    private static async Task<Created<NewPartnerClientDto>> CreateAsync(
        PartnerClientInput input, HttpResponse response, IPartnerClientAppService service, CancellationToken cancellationToken)
    {
        var made = await service.CreateAsync(input, cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/partners/clients/{made.Client.Id}", made);
    }

    private static async Task<TokenResponse> IssueTokenAsync(Guid id, HttpResponse response, IPartnerClientAppService service, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        return TokenResponse.Of(await service.IssueTokenAsync(id, cancellationToken));
    }

    private static async Task<NoContent> DeleteAsync(Guid id, IPartnerClientAppService service, CancellationToken cancellationToken)
    {
        await service.DeleteAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Created<NewClientSecretDto>> AddSecretAsync(
        Guid id, ClientSecretInput? input, HttpResponse response, IPartnerClientAppService service, CancellationToken cancellationToken)
    {
        var made = await service.AddSecretAsync(id, input ?? new ClientSecretInput(ExpiresAt: null), cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/partners/clients/{id}/secrets/{made.Kept.Id}", made);
    }

    private static async Task<NoContent> DeleteSecretAsync(Guid id, Guid secretId, IPartnerClientAppService service, CancellationToken cancellationToken)
    {
        await service.DeleteSecretAsync(id, secretId, cancellationToken);
        return TypedResults.NoContent();
    }
}
