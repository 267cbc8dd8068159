using Microsoft.Extensions.FileProviders;

namespace SupportMax.Saas;

/// <summary>Serves the built admin at the root, and the widget and demo pages beside it.</summary>
internal static class AdminApp
{
    // Addresses that programs call: a page would only confuse them.
    private static readonly string[] s_machines = ["/api", "/hubs", "/connect", "/ws", "/webhooks"];

    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'self'; object-src 'none'; base-uri 'self'";

    /// <summary>Files of the admin at the root; the folder appears when it has been built.</summary>
    public static void UseAdminFiles(this WebApplication app)
    {
        if (Directory.Exists(app.Environment.WebRootPath))
            Serve(app, app.Environment.WebRootPath);
        var folder = FolderOf(app);
        if (Directory.Exists(folder))
            Serve(app, folder);
    }

    /// <summary>
    /// Every page address that is no file opens the admin, which knows its own routes. No endpoint of routing's: one that matches everything would be chosen before
    /// routes whose body may be left out.
    /// </summary>
    public static void UseAdminPages(this WebApplication app)
    {
        var index = Path.Combine(FolderOf(app), "index.html");
        app.Use(next => context => context.GetEndpoint() is null && IsPage(context.Request) && File.Exists(index) ? SendAsync(context, index) : next(context));
    }

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Path.HasExtension(request.Path)
        && !Array.Exists(s_machines, prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    private static Task SendAsync(HttpContext context, string index)
    {
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(index, context.RequestAborted);
    }

    private static string FolderOf(WebApplication app) => Path.Combine(app.Environment.WebRootPath ?? app.Environment.ContentRootPath, "admin");

    private static void Serve(WebApplication app, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        app.Use((context, next) => PrecompressedFiles.ServeAsync(context, files, next));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = PrecompressedFiles.ContentTypes, OnPrepareResponse = Cache });
    }

    private static void Cache(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext file)
    {
        // Names of the admin's chunks carry their hash; everything else may change under the same name.
        var isHashed = System.Text.RegularExpressions.Regex.IsMatch(
            PrecompressedFiles.PlainName(file.File.Name), @"-[A-Z0-9]{8}\.(js|css|woff2?)$", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        file.Context.Response.Headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        PrecompressedFiles.Describe(file.Context.Response, file.File.Name);
        file.Context.Response.Headers["X-Content-Type-Options"] = "nosniff";
        // Pages that isolate themselves (COEP) load the widget only when it says that it is for everybody.
        if (file.Context.Request.Path.StartsWithSegments("/widget", StringComparison.OrdinalIgnoreCase))
            file.Context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
