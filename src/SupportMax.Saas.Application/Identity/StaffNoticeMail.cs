using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>What is written to whom.</summary>
internal sealed record StaffNotice(Guid PersonId, string Notice, IReadOnlyDictionary<string, string> Values);

/// <summary>Writes a notice to one person, in the language in which they signed in last. The admin's pages say it too, so a tenant without mail is told there.</summary>
internal sealed class StaffNoticeMail(UserManager<StaffUser> users, MailServers servers, IMailSender sender, ILogger<StaffNoticeMail> logger) : IBackgroundJob<StaffNotice>
{
    public const string Type = "staff-notice";

    public async Task<object?> RunAsync(StaffNotice args, JobRun run, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(args.PersonId.ToString()) is not { IsActive: true, Email: { } address } person)
            return null;
        if (await servers.FindAsync(cancellationToken) is not { } server)
        {
            logger.LogWarning("There is no mail server: the notice {Notice} was not mailed", args.Notice);
            return null;
        }

        var values = args.Values.ToDictionary(value => value.Key, object (value) => value.Value, StringComparer.Ordinal);
        await sender.SendAsync(server, new OutgoingMail(address, Text("Subject"), Text("Text")), cancellationToken);
        return null;

        string Text(string part) => LocalizedTexts.Get(LocalizedTexts.Mails, person.Language ?? LocalizedTexts.Languages[0], $"{args.Notice}:{part}", values);
    }
}
