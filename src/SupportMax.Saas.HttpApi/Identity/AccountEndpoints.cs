using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Identity;

/// <summary>Signing in and out, and one's own account: <c>/api/account</c>.</summary>
internal static class AccountEndpoints
{
    private const string ChosenTenantHeader = "__tenant";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/account").WithTags("Account");
        account.MapPost("/login", SignInAsync).AllowAnonymous();
        account.MapMethods("/logout", ["GET", "POST"], SignOutAsync).AllowAnonymous();
        var profile = account.MapGroup("/my-profile").RequireAuthorization();
        profile.MapGet("", (ClaimsPrincipal user, IProfileAppService service, CancellationToken token) => service.GetAsync(user.GetUserId(), token));
        profile.MapPut("", (ProfileInput input, ClaimsPrincipal user, IProfileAppService service, CancellationToken token) =>
            service.UpdateAsync(user.GetUserId(), input, token));
        profile.MapPost("/change-password", ChangePasswordAsync);
    }

    private static async Task<SignInResponse> SignInAsync(
        SignInInput input, HttpContext context, ISignInAppService service, IAntiforgery antiforgery, FailedSignInLimit limit, CancellationToken cancellationToken)
    {
        limit.ThrowIfReached(context);
        var outcome = await service.SignInAsync(input, context.Request.Headers[ChosenTenantHeader], cancellationToken);
        if (outcome == SignInOutcome.Success)
            antiforgery.IssueToken(context);
        else
            limit.CountFailure(context);
        return new SignInResponse((int)outcome, outcome.ToString());
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, ISignInAppService service, IAntiforgery antiforgery)
    {
        await service.SignOutAsync();
        context.User = new ClaimsPrincipal(new ClaimsIdentity());
        antiforgery.IssueToken(context);
        return Results.NoContent();
    }

    private static async Task<IResult> ChangePasswordAsync(
        ChangePasswordInput input, ClaimsPrincipal user, IProfileAppService service, CancellationToken cancellationToken)
    {
        await service.ChangePasswordAsync(user.GetUserId(), input, cancellationToken);
        return Results.NoContent();
    }

    /// <summary>ABP's answer to a sign-in.</summary>
    private sealed record SignInResponse(int Result, string Description);
}
