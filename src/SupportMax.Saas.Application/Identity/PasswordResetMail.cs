using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>Writes the link to a person of the current tenant.</summary>
internal sealed class PasswordResetMail(
    UserManager<StaffUser> users, PasswordLinks links, MailServers servers, IMailSender sender, ILogger<PasswordResetMail> logger)
{
    public async Task SendAsync(WantedReset wanted, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(wanted.Email) is not { IsActive: true } user)
            return;
        if (await servers.FindAsync(cancellationToken) is not { } server)
        {
            logger.LogWarning("Tenant {TenantId} has no mail server, and neither has the operator: a link to reset a password was not sent", user.TenantId);
            return;
        }

        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = user.DisplayName,
            ["userName"] = user.UserName ?? "",
            ["link"] = (await links.MakeAsync(user, wanted.Site)).AbsoluteUri,
        };
        await sender.SendAsync(server, new OutgoingMail(user.Email!, Text("PasswordReset:Subject"), Text("PasswordReset:Text")), cancellationToken);

        string Text(string key) => LocalizedTexts.Get(LocalizedTexts.Mails, wanted.Language, key, values);
    }
}
