using SupportMax.Saas.Mail;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Tries a mailbox and the way out, step by step.</summary>
internal sealed class EmailChannelTrial(MailboxOpening opening, OutgoingServers servers, IMailSender sender)
{
    private static readonly MailStep[] s_imap = [MailStep.Resolve, MailStep.Connect, MailStep.Encrypt, MailStep.SignIn, MailStep.OpenFolder];
    private static readonly MailStep[] s_smtp = [MailStep.Resolve, MailStep.Connect, MailStep.Encrypt, MailStep.SignIn];

    public async Task<EmailChannelTestResult> RunAsync(EmailChannel channel, CancellationToken cancellationToken)
    {
        var steps = new List<EmailTestStep>();
        await TryAsync("imap", s_imap, steps, () => channel.Mailbox.SignIn == MailboxSignIn.OAuth, async () =>
        {
            var (connection, _) = await opening.OpenAsync(channel.Mailbox, cancellationToken);
            await connection.DisposeAsync();
        });
        MailServer? server = null;
        await TryAsync("smtp", s_smtp, steps, () => server?.Login is not { IsOAuth: false }, async () =>
        {
            server = await servers.FindAsync(channel, cancellationToken)
                ?? throw new MailFailureException(MailStep.Resolve, "No server is set for mail that goes out, and the operator has none either.");
            await sender.TryAsync(server, cancellationToken);
        });
        return new EmailChannelTestResult(steps.TrueForAll(step => step.Succeeded), steps);
    }

    private static async Task TryAsync(string server, MailStep[] all, List<EmailTestStep> steps, Func<bool> isByToken, Func<Task> work)
    {
        MailFailureException? failure = null;
        try
        {
            await work();
        }
        catch (MailFailureException exception)
        {
            failure = exception;
        }

        foreach (var step in all)
        {
            var failed = failure is not null && (step == failure.Step || (step == all[^1] && !all.Contains(failure.Step)));
            steps.Add(new EmailTestStep(server, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(step.ToString()), !failed, failed ? Advice(failure!, isByToken()) : null));
            if (failed)
                return;
        }
    }

    private static string Advice(MailFailureException failure, bool isByToken) => failure.Step switch
    {
        MailStep.Resolve => $"{failure.Message} Check how the server's name is spelled.",
        MailStep.Connect => $"{failure.Message} Check the port, and that no firewall stands between.",
        MailStep.Encrypt => $"{failure.Message} Ports 993 and 465 want TLS, 143 and 587 STARTTLS; the certificate must be made out to the server's name.",
        MailStep.SignIn when isByToken =>
            $"{failure.Message} Check that the user name is the mailbox's that consented, that the scope includes IMAP and SMTP, and that the provider allows both for this mailbox.",
        MailStep.SignIn => $"{failure.Message} Check user name and password; with two-step sign-in an app password is needed.",
        MailStep.OpenFolder => $"{failure.Message} Check the folder's name; the usual one is INBOX.",
        _ => failure.Message,
    };
}
