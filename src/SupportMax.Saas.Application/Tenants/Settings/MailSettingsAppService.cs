using System.Globalization;
using SupportMax.Saas.Errors;
using static SupportMax.Saas.Tenants.SettingNames;

namespace SupportMax.Saas.Tenants;

internal sealed class MailSettingsAppService(ISettingStore store, MailPasswordProtector passwords, MailServers servers, IMailSender sender, IFeatureChecker features)
    : IMailSettingsAppService
{
    private const int MaxBodyLength = 10_000;

    public async Task<MailSettingsDto> GetAsync(CancellationToken cancellationToken)
    {
        var values = await store.ListAsync(cancellationToken);
        return new MailSettingsDto(
            values.GetValueOrDefault(SmtpHost),
            int.Parse(values.GetValueOrDefault(SmtpPort, "25"), CultureInfo.InvariantCulture),
            values.GetValueOrDefault(SmtpUserName),
            null,
            values.GetValueOrDefault(SmtpDomain),
            values.GetValueOrDefault(SmtpEnableSsl) == "true",
            values.GetValueOrDefault(SmtpUseDefaultCredentials, "true") == "true",
            values.GetValueOrDefault(DefaultFromAddress),
            values.GetValueOrDefault(DefaultFromDisplayName))
        {
            HasPassword = values.ContainsKey(SmtpPassword),
            SmtpImplicitTls = MailServers.IsImplicitTls(values),
        };
    }

    public async Task UpdateAsync(MailSettingsDto input, CancellationToken cancellationToken)
    {
        await features.RequireAsync(FeatureNames.OwnMailServer);
        var before = await store.ListAsync(cancellationToken);
        var host = MailFields.Host(input.SmtpHost, "smtpHost");
        var userName = input.SmtpUseDefaultCredentials ? "" : MailFields.Text(input.SmtpUserName, "smtpUserName");
        if (input.SmtpPort is < 1 or > 65_535)
            throw MailFields.Invalid("smtpPort");
        await store.ChangeAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [SmtpHost] = host,
                [SmtpPort] = input.SmtpPort.ToString(CultureInfo.InvariantCulture),
                [SmtpUserName] = userName,
                [SmtpPassword] = PasswordFor(host, userName, input, before),
                [SmtpDomain] = MailFields.Text(input.SmtpDomain, "smtpDomain"),
                [SmtpEnableSsl] = input.SmtpEnableSsl ? "true" : "false",
                [SmtpImplicitTls] = input.SmtpImplicitTls switch { null => before.GetValueOrDefault(SmtpImplicitTls), true => "true", false => "false" },
                [SmtpUseDefaultCredentials] = input.SmtpUseDefaultCredentials ? "true" : "false",
                [DefaultFromAddress] = host.Length == 0 && string.IsNullOrWhiteSpace(input.DefaultFromAddress) ? "" : MailFields.Address(input.DefaultFromAddress, "defaultFromAddress"),
                [DefaultFromDisplayName] = MailFields.Text(input.DefaultFromDisplayName, "defaultFromDisplayName"),
            },
            cancellationToken);
    }

    public async Task SendTestAsync(TestMailInput input, CancellationToken cancellationToken)
    {
        var mail = new OutgoingMail(
            MailFields.Address(input.TargetEmailAddress, "targetEmailAddress"),
            MailFields.Text(input.Subject, "subject"),
            input.Body is { Length: > MaxBodyLength } ? throw MailFields.Invalid("body") : input.Body ?? "");
        var server = await servers.FindAsync(cancellationToken) ?? throw new BusinessException(TenantErrorCodes.MailNotConfigured);
        // The stored sender is the one that real mail will have; another one would test something else.
        if (!string.IsNullOrWhiteSpace(input.SenderEmailAddress) && MailFields.Address(input.SenderEmailAddress, "senderEmailAddress") != server.FromAddress)
            throw MailFields.Invalid("senderEmailAddress");
        try
        {
            await sender.SendAsync(server, mail, cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            throw new BusinessException(TenantErrorCodes.MailRefused)
            {
                Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["server"] = server.ToString(), ["reason"] = refused.Message },
            };
        }
    }

    private string? PasswordFor(string host, string userName, MailSettingsDto input, IReadOnlyDictionary<string, string> before)
    {
        if (userName.Length == 0)
            return null;
        if (input.SmtpPassword is { Length: > 0 } typed)
            return typed.Length <= 1000 ? passwords.Protect(typed) : throw MailFields.Invalid("smtpPassword");
        var isForTheSame = !input.DropsPassword && before.GetValueOrDefault(SmtpHost) == host && before.GetValueOrDefault(SmtpUserName) == userName;
        return isForTheSame ? before.GetValueOrDefault(SmtpPassword) : null;
    }
}
