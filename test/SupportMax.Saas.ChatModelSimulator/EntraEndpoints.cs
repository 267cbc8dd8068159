namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>The token address of Microsoft Entra, for an application's own identity.</summary>
internal static class EntraEndpoints
{
    private const int Lifetime = 3600;

    public static void MapEntra(this IEndpointRouteBuilder routes) => routes.MapPost("/{directory}/oauth2/v2.0/token", IssueAsync);

    private static async Task<IResult> IssueAsync(string directory, HttpContext context, EntraDirectory entra)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (directory != EntraDirectory.Name)
            return Refuse("invalid_request", "AADSTS90002: Tenant not found.");
        if (form["grant_type"] != "client_credentials" || form["scope"] != "https://cognitiveservices.azure.com/.default")
            return Refuse("invalid_scope", "AADSTS70011: The scope is not valid.");
        return form["client_id"] == EntraDirectory.ClientId && form["client_secret"] == EntraDirectory.Secret
            ? Results.Json(new { token_type = "Bearer", expires_in = Lifetime, access_token = entra.Issue() })
            : Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." }, statusCode: StatusCodes.Status401Unauthorized);
    }

    private static IResult Refuse(string error, string description) => Results.Json(new { error, error_description = description }, statusCode: StatusCodes.Status400BadRequest);
}
