using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using SupportMax.Saas.Channels;

namespace SupportMax.Saas.Identity;

/// <summary>
/// Pictures of staff: set by everybody for oneself, seen by colleagues and by the visitors of the same tenant. Who has none is answered with 204, which no browser takes
/// for an error: whoever asks shows the initials then.
/// </summary>
internal static class StaffPictureEndpoints
{
    private static readonly AuthorizeAttribute s_visitor = new() { AuthenticationSchemes = VisitorAuthentication.SchemeName };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/account/my-profile/picture").WithTags("Account").RequireAuthorization();
        own.MapPut("", SetAsync).Accepts<byte[]>("image/png", "image/jpeg", "image/webp");
        own.MapDelete("", RemoveAsync);
        routes.MapGet("/api/staff/{id:guid}/picture", GetAsync).WithTags("Account").RequireAuthorization();
        routes.MapGet("/api/widget/agents/{id:guid}/picture", GetAsync).WithTags("Widget").RequireAuthorization(s_visitor).RequireCors(WidgetEndpoints.CorsPolicy);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, ClaimsPrincipal user, IStaffPictureAppService pictures, CancellationToken cancellationToken)
    {
        // One byte more than allowed is enough to be refused for its size.
        await pictures.SetAsync(user.GetUserId(), await request.ReadAtMostAsync(StaffPictureConsts.MaxBytes + 1, cancellationToken), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> RemoveAsync(ClaimsPrincipal user, IStaffPictureAppService pictures, CancellationToken cancellationToken)
    {
        await pictures.RemoveAsync(user.GetUserId(), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> GetAsync(Guid id, HttpResponse response, IStaffPictureAppService pictures, CancellationToken cancellationToken)
    {
        var picture = await pictures.FindAsync(id, cancellationToken);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        // Kept by the browser, asked about each time: a picture that was taken away is gone at once.
        response.Headers[HeaderNames.CacheControl] = "private, no-cache";
        return picture is null ? Results.NoContent() : Results.Bytes(picture.Content, picture.ContentType, entityTag: new EntityTagHeaderValue($"\"{picture.Tag}\""));
    }
}
