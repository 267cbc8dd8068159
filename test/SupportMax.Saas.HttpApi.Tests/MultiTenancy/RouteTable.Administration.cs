using static System.Net.HttpStatusCode;

namespace SupportMax.Saas.MultiTenancy;

/// <content>Who signs in, what they may do, and how a tenant is set up.</content>
internal static partial class RouteTable
{
    private static RouteCase[] Account() =>
    [
        new("POST /api/account/login", Access.Everybody, OK)
        {
            Body = _ => new { userNameOrEmailAddress = "admin@northwind.example", password = Browser.SeedPassword, tenantName = "harbor" },
        },
        new("GET /api/account/my-profile", Access.SignedIn, OK),
        new("PUT /api/account/my-profile", Access.SignedIn, OK) { Body = _ => new { userName = "admin", email = "admin@harbor.example", name = "Hanna", surname = "de Vries" } },
        new("POST /api/account/my-profile/change-password", Access.SignedIn, BadRequest) { Body = _ => new { currentPassword = "wrong", newPassword = "N3w-secret" } },
        new("PUT /api/account/my-profile/picture", Access.SignedIn, BadRequest) { Body = _ => new ByteArrayContent("no picture"u8.ToArray()) },
        new("DELETE /api/account/my-profile/picture", Access.SignedIn, NoContent),
        new("GET /api/staff/{id:guid}/picture", Access.SignedIn, NotFound) { Path = rows => $"/api/staff/{rows.UserId}/picture" },
        new("GET /api/widget/agents/{id:guid}/picture", Access.Visitor, Unauthorized) { Path = rows => $"/api/widget/agents/{rows.UserId}/picture" },
        new("GET /api/abp/application-configuration", Access.Everybody, OK),
        new("GET /api/abp/application-localization", Access.Everybody, OK) { Path = _ => "/api/abp/application-localization?cultureName=en" },
        new("POST /api/account/send-password-reset-code", Access.Everybody, NoContent) { Body = _ => new { email = "admin@northwind.example", tenantName = "harbor" } },
        new("POST /api/account/reset-password", Access.Everybody, BadRequest) { Body = rows => new { userId = rows.UserId, resetToken = "made-up", password = "N3w-secret!" } },
    ];

    private static RouteCase[] Settings() =>
    [
        new("GET /api/feature-management/features", Access.Permission, Forbidden) { Path = TenantFeatures },
        new("PUT /api/feature-management/features", Access.Permission, Forbidden)
        {
            Path = TenantFeatures, Body = _ => new { features = new[] { new { name = "SupportMax.MaxFaqs", value = "1" } } },
        },
        new("DELETE /api/feature-management/features", Access.Permission, Forbidden) { Path = TenantFeatures },
        new("GET /api/setting-management/timezone", Access.SignedIn, OK),
        new("GET /api/setting-management/timezone/timezones", Access.SignedIn, OK),
        new("POST /api/setting-management/timezone", Access.Permission, NoContent) { Path = _ => "/api/setting-management/timezone?timezone=Europe/Berlin" },
        new("GET /api/setting-management/emailing", Access.Permission, OK),
        new("POST /api/setting-management/emailing", Access.Permission, NoContent)
        {
            Body = _ => new { smtpHost = "", smtpPort = 25, smtpUseDefaultCredentials = true },
        },
        new("POST /api/setting-management/emailing/send-test-email", Access.Permission, BadRequest)
        {
            Body = _ => new { targetEmailAddress = "walk@harbor.example", subject = "walk", body = "walk" },
        },
    ];

    private static string TenantFeatures(ForeignRows rows) => $"/api/feature-management/features?providerName=T&providerKey={rows.TenantId}";

    private static RouteCase[] Identity() =>
    [
        new("GET /api/identity/users", Access.Permission, OK) { Path = _ => "/api/identity/users?maxResultCount=1000" },
        new("GET /api/identity/users/assignable-roles", Access.Permission, OK),
        new("GET /api/identity/users/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/users/{rows.UserId}" },
        new("GET /api/identity/users/{id:guid}/roles", Access.Permission, NotFound) { Path = rows => $"/api/identity/users/{rows.UserId}/roles" },
        new("POST /api/identity/users", Access.Permission, OK)
        {
            Body = _ => new { userName = "walker", email = "walker@harbor.example", password = Browser.SeedPassword, roleNames = new[] { "agent" } },
        },
        new("PUT /api/identity/users/{id:guid}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/identity/users/{rows.UserId}", Body = _ => new { userName = "taken", email = "taken@harbor.example" },
        },
        new("DELETE /api/identity/users/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/users/{rows.UserId}" },
        new("GET /api/identity/roles", Access.Permission, OK),
        new("GET /api/identity/roles/all", Access.Permission, OK),
        new("GET /api/identity/roles/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/roles/{rows.RoleId}" },
        new("POST /api/identity/roles", Access.Permission, OK) { Body = _ => new { name = "walkers" } },
        new("PUT /api/identity/roles/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/roles/{rows.RoleId}", Body = _ => new { name = "taken" } },
        new("DELETE /api/identity/roles/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/roles/{rows.RoleId}" },
        new("GET /api/permission-management/permissions", Access.Permission, NotFound)
        {
            Path = rows => $"/api/permission-management/permissions?providerName=U&providerKey={rows.UserId}",
        },
        new("PUT /api/permission-management/permissions", Access.Permission, NotFound)
        {
            Path = rows => $"/api/permission-management/permissions?providerName=U&providerKey={rows.UserId}",
            Body = _ => new { permissions = new[] { new { name = "SupportMax.Tickets", isGranted = true } } },
        },
    ];

    private static RouteCase[] Tenants() =>
    [
        new("GET /api/abp/multi-tenancy/tenants/by-name/{name}", Access.Everybody, OK) { Path = _ => "/api/abp/multi-tenancy/tenants/by-name/northwind", NamesTenant = true },
        new("GET /api/abp/multi-tenancy/tenants/by-id/{id:guid}", Access.Everybody, OK)
        {
            Path = rows => $"/api/abp/multi-tenancy/tenants/by-id/{rows.TenantId}", NamesTenant = true,
        },
        new("GET /api/multi-tenancy/tenants", Access.Permission, Forbidden),
        new("GET /api/multi-tenancy/tenants/{id:guid}", Access.Permission, Forbidden) { Path = rows => $"/api/multi-tenancy/tenants/{rows.TenantId}" },
        new("POST /api/multi-tenancy/tenants", Access.Permission, Forbidden)
        {
            Body = _ => new { name = "walk", adminEmailAddress = "walk@walk.example", adminPassword = Browser.SeedPassword },
        },
        new("PUT /api/multi-tenancy/tenants/{id:guid}", Access.Permission, Forbidden) { Path = rows => $"/api/multi-tenancy/tenants/{rows.TenantId}", Body = _ => new { name = "taken" } },
        new("DELETE /api/multi-tenancy/tenants/{id:guid}", Access.Permission, Forbidden) { Path = rows => $"/api/multi-tenancy/tenants/{rows.TenantId}" },
    ];
}
