using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using static SupportMax.Saas.Tenants.SettingNames;

namespace SupportMax.Saas.Tenants;

/// <summary>Finds the server for the current tenant's mail: its own, else the operator's.</summary>
internal sealed class MailServers(TenantScopes scopes, MailPasswordProtector passwords, IFeatureChecker features, ICurrentTenant currentTenant)
{
    /// <summary>The server, or null when neither tenant nor operator has one.</summary>
    public async Task<MailServer?> FindAsync(CancellationToken cancellationToken)
    {
        var own = await features.IsOnAsync(FeatureNames.OwnMailServer) ? await ReadAsync(currentTenant.Id, cancellationToken) : null;
        return own ?? await ReadAsync(TenantId.Host, cancellationToken);
    }

    private async Task<MailServer?> ReadAsync(TenantId tenantId, CancellationToken cancellationToken)
    {
        var values = await scopes.RunAsync(tenantId, services => services.GetRequiredService<ISettingStore>().ListAsync(cancellationToken));
        if (!values.TryGetValue(SmtpHost, out var host) || !values.TryGetValue(DefaultFromAddress, out var from))
            return null;
        return new MailServer(
            host,
            int.Parse(values.GetValueOrDefault(SmtpPort, "25"), CultureInfo.InvariantCulture),
            values.GetValueOrDefault(SmtpEnableSsl) == "true",
            values.TryGetValue(SmtpUserName, out var userName)
                ? new MailLogin(userName, values.TryGetValue(SmtpPassword, out var password) ? passwords.Unprotect(password) : "", values.GetValueOrDefault(SmtpDomain, ""))
                : null,
            from,
            values.GetValueOrDefault(DefaultFromDisplayName, ""))
        {
            IsImplicitTls = IsImplicitTls(values),
            IsOperators = tenantId.IsHost,
        };
    }

    /// <summary>Whether the connection is encrypted from its first byte; port 465 means that unless something else was said.</summary>
    public static bool IsImplicitTls(IReadOnlyDictionary<string, string> values) => values.GetValueOrDefault(SmtpEnableSsl) == "true"
        && values.GetValueOrDefault(SmtpImplicitTls, values.GetValueOrDefault(SmtpPort) == "465" ? "true" : "false") == "true";
}
