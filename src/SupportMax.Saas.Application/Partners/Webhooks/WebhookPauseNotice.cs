using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>The webhook that was left alone, and whom to tell.</summary>
internal sealed record PausedWebhook(Guid WebhookId, Guid PersonId);

/// <summary>Writes to one of those who look after webhooks that one was left alone. The admin's list says it too, so a tenant without mail is told there.</summary>
internal sealed class WebhookPauseNotice(
    IWebhookRepository webhooks, UserManager<StaffUser> users, MailServers servers, IMailSender sender, ILogger<WebhookPauseNotice> logger) : IBackgroundJob<PausedWebhook>
{
    public const string Type = "webhook-pause-notice";
    public const int MaxAttempts = 5;

    public async Task<object?> RunAsync(PausedWebhook args, JobRun run, CancellationToken cancellationToken)
    {
        // Somebody may have been quicker and switched it on again.
        if (await webhooks.FindAsync(args.WebhookId, cancellationToken) is not { PausedAt: { } pausedAt } webhook)
            return null;
        if (await servers.FindAsync(cancellationToken) is not { } server)
        {
            logger.LogWarning("There is no mail server: nobody was written to that webhook {WebhookId} was paused", args.WebhookId);
            return null;
        }

        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["url"] = webhook.Url,
            ["since"] = (webhook.FailingSince ?? pausedAt).ToString("u"),
            ["error"] = webhook.LastError ?? "",
        };
        if (await users.FindByIdAsync(args.PersonId.ToString()) is { IsActive: true, Email: { } address })
            await sender.SendAsync(server, new OutgoingMail(address, Text("WebhookPaused:Subject"), Text("WebhookPaused:Text")), cancellationToken);
        return null;

        string Text(string key) => LocalizedTexts.Get(LocalizedTexts.Mails, LocalizedTexts.Languages[0], key, values);
    }
}
