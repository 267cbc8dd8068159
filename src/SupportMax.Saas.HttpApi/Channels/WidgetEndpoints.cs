using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>The widget's way in.</summary>
internal static class WidgetEndpoints
{
    public const string CorsPolicy = "widget";

    public static void MapWidget(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/widget/{websiteToken}/sessions", StartSessionAsync)
            .AllowAnonymous().RequireCors(CorsPolicy).RequireRateLimiting(WidgetRateLimit.Policy).WithTags("Widget")
            .WithSummary("Begins or goes on with a visitor's session");

    private static async Task<SessionResponse> StartSessionAsync(
        string websiteToken, StartSessionInput input, HttpContext context, IWidgetSessionAppService sessions, VisitorTokens tokens, CancellationToken cancellationToken)
    {
        var returning = tokens.Read(input.VisitorToken);
        if (returning is null && !string.IsNullOrEmpty(input.VisitorToken))
            throw new BusinessException(ChannelErrorCodes.VisitorTokenInvalid, ErrorKind.Unauthorized, "visitorToken");
        var session = await sessions.StartAsync(websiteToken, returning, input with { Site = SiteOf(context.Request), UserAgent = context.Request.Headers.UserAgent }, cancellationToken);
        var (token, expiresAt) = tokens.Issue(session.Visitor);
        return new SessionResponse(token, expiresAt, session.Conversation, session.Branding);
    }

    /// <summary>The page's site by the browser's own header; the product's own pages, which show every tenant's widget, count as none.</summary>
    private static string? SiteOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority != request.Host.Value ? origin.IdnHost : null;

    private sealed record SessionResponse(string VisitorToken, DateTimeOffset ExpiresAt, WidgetConversationDto? Conversation, BrandingDto Branding);
}
