using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Partners;

/// <summary><c>/api/v1/contacts</c>.</summary>
internal static class ContactApi
{
    public static void MapContactApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/contacts").RequireScope(PartnerScopes.Contacts);
        group.MapGet("", ([AsParameters] CursorQuery page, string? externalId, IContactAppService service, CancellationToken token) =>
            service.ListAsync(page.ToRequest(), externalId, token)).WithSummary("The tenant's contacts, the newest first");
        group.MapGet("/{id:guid}", (Guid id, IContactAppService service, CancellationToken token) => service.GetAsync(id, token)).WithSummary("One contact");
        group.MapPost("", PutAsync).WithSummary("Adds a contact, or changes the one with this externalId")
            .Produces<ContactDto>(StatusCodes.Status201Created).Produces<ContactDto>();
        group.MapPatch("/{id:guid}", (Guid id, ContactChange input, IContactAppService service, CancellationToken token) => service.ChangeAsync(id, input, token))
            .WithSummary("Changes what is named; the rest stays");
    }

    private static async Task<IResult> PutAsync(ContactChange input, IContactAppService service, CancellationToken cancellationToken)
    {
        var (contact, isNew) = await service.PutAsync(input, cancellationToken);
        return isNew ? TypedResults.Created($"/api/v1/contacts/{contact.Id}", contact) : TypedResults.Ok(contact);
    }
}
