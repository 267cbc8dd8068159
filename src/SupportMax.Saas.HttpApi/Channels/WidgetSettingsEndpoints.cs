using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Channels;

/// <summary>The tenant's own widget: <c>/api/widget-settings</c>.</summary>
internal static class WidgetSettingsEndpoints
{
    public static void MapWidgetSettings(this IEndpointRouteBuilder routes)
    {
        var widget = routes.MapGroup("/api/widget-settings").WithTags("Widget settings").RequirePermission(SupportMaxPermissions.Widget);
        widget.MapGet("", (IWidgetSettingsAppService service, CancellationToken token) => service.GetAsync(token));
        widget.MapPut("", (WidgetSettingsInput input, IWidgetSettingsAppService service, CancellationToken token) => service.UpdateAsync(input, token));
        widget.MapGet("/secret", RevealAsync);
        widget.MapPost("/secret", (IWidgetSettingsAppService service, CancellationToken token) => service.ReplaceSecretAsync(token));
        widget.MapPost("/diagnosis", DiagnoseAsync);
    }

    private static Task<WidgetSecretDto> RevealAsync(HttpContext context, IWidgetSettingsAppService service)
    {
        context.Response.Headers.CacheControl = "no-store";
        return service.RevealSecretAsync(context.RequestAborted);
    }

    private static Task<PageDiagnosisDto> DiagnoseAsync(DiagnosisInput input, HttpContext context, IConfiguration configuration, IWidgetSettingsAppService service) =>
        service.DiagnoseAsync(input.Address, SiteAddress.Configured(configuration) ?? SiteAddress.Of(context.Request), context.RequestAborted);

    private sealed record DiagnosisInput(string? Address);
}
