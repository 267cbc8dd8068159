using System.Text.Json.Serialization;

namespace SupportMax.Saas.Crm;

/// <summary>The CRM systems that a tenant can connect.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CrmSystem>))]
public enum CrmSystem
{
    /// <summary>Salesforce Service Cloud: tickets are cases.</summary>
    [JsonStringEnumMemberName("salesforce")] Salesforce,

    /// <summary>HubSpot Service Hub: tickets are tickets.</summary>
    [JsonStringEnumMemberName("hubspot")] HubSpot,
}

/// <summary>How the product signs in at a CRM.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CrmSignIn>))]
public enum CrmSignIn
{
    /// <summary>OAuth 2.0 client credentials: client id and secret of a connected app (Salesforce).</summary>
    [JsonStringEnumMemberName("clientCredentials")] ClientCredentials,

    /// <summary>OAuth 2.0 JWT bearer: client id, user name and the private key of an uploaded certificate (Salesforce).</summary>
    [JsonStringEnumMemberName("jwtBearer")] JwtBearer,

    /// <summary>The access token of a private app (HubSpot).</summary>
    [JsonStringEnumMemberName("accessToken")] AccessToken,
}
