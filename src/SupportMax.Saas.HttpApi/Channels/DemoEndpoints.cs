using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Channels;

/// <summary>A page that looks like the tenant's own, with the tenant's widget on it.</summary>
internal static class DemoEndpoints
{
    private const string ContentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; connect-src 'self' ws: wss:";

    public static void MapDemo(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/demo/{tenant}", ShowAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string tenant, IWidgetSessionAppService sessions, IWebHostEnvironment environment, HttpContext context, CancellationToken cancellationToken)
    {
        var page = environment.WebRootFileProvider.GetFileInfo($"demo/{tenant.ToLowerInvariant()}/index.html");
        if (!page.Exists)
            page = environment.WebRootFileProvider.GetFileInfo("demo/default/index.html");
        if (await sessions.FindWebsiteTokenAsync(tenant, cancellationToken) is not { } websiteToken || !page.Exists)
            return Results.NotFound();
        using var reader = new StreamReader(page.CreateReadStream());
        var html = (await reader.ReadToEndAsync(cancellationToken))
            .Replace("{{websiteToken}}", HtmlEncoder.Default.Encode(websiteToken), StringComparison.Ordinal)
            .Replace("{{tenantName}}", HtmlEncoder.Default.Encode(tenant), StringComparison.Ordinal);
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
