namespace SupportMax.Saas.Partners;

internal static class PartnerClientMapping
{
    public static PartnerClientDto ToDto(this PartnerClient client) => new(
        client.Id,
        client.Name,
        client.Scopes,
        client.AllowedAddresses,
        client.IsActive,
        client.ExpiresAt,
        client.CreatedAt,
        client.LastUsedAt,
        [.. client.Secrets.Select(ToDto)],
        client.RedirectUris,
        client.IsPublic);

    public static ClientSecretDto ToDto(this ClientSecret secret) => new(secret.Id, secret.Hint, secret.CreatedAt, secret.ExpiresAt, secret.LastUsedAt);

    public static ClientSettings ToSettings(this PartnerClientInput input) =>
        new(input.Name, input.Scopes, input.AllowedAddresses, input.ExpiresAt, input.IsActive ?? true)
        {
            RedirectUris = input.RedirectUris ?? [],
            IsPublic = input.IsPublic ?? false,
        };
}
