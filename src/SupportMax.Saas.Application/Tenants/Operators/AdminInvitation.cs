using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Localization;
using static System.Globalization.CultureInfo;

namespace SupportMax.Saas.Tenants;

/// <summary>Invites the current tenant's administrator to choose a password.</summary>
internal sealed class AdminInvitation(UserManager<StaffUser> users, PasswordLinks links, MailServers servers, IMailSender sender, ILogger<AdminInvitation> logger)
{
    /// <summary>Makes the link and mails it. A mail that does not go out is no failure: the operator has the link.</summary>
    public async Task<(Uri Link, bool IsMailed)> SendAsync(string userName, string tenantName, Uri site, CancellationToken cancellationToken)
    {
        var user = await users.FindByNameAsync(userName) ?? throw new InvalidOperationException($"The tenant has no user {userName}.");
        var link = await links.MakeAsync(user, site);
        return (link, await TryMailAsync(user, tenantName, link, cancellationToken));
    }

    private async Task<bool> TryMailAsync(StaffUser user, string tenantName, Uri link, CancellationToken cancellationToken)
    {
        if (await servers.FindAsync(cancellationToken) is not { } server)
            return false;
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["tenant"] = tenantName, ["userName"] = user.UserName!, ["link"] = link.AbsoluteUri };
        try
        {
            await sender.SendAsync(server, new OutgoingMail(user.Email!, Text("Invitation:Subject"), Text("Invitation:Text")), cancellationToken);
            return true;
        }
        catch (MailRefusedException refused)
        {
            logger.LogWarning(refused, "The invitation of tenant {Tenant} was not mailed", tenantName);
            return false;
        }

        string Text(string key) => LocalizedTexts.Get(LocalizedTexts.Mails, CurrentUICulture.TwoLetterISOLanguageName, key, values);
    }
}
