using SupportMax.Saas.Mail;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Hands over what was written, and learns from a refusal: the next attempt signs in with another access token.</summary>
internal sealed class MailHandover(IMailSender sender, MailboxCredentials credentials)
{
    /// <summary>Null when the server has taken it; otherwise why not.</summary>
    public async Task<MailFailureException?> TryAsync(ComposedMail mail, string to, CancellationToken cancellationToken)
    {
        try
        {
            await sender.DeliverAsync(mail.Server, mail.Server.FromAddress, to, mail.Content, cancellationToken);
            return null;
        }
        catch (MailFailureException failure)
        {
            if (failure.Step == MailStep.SignIn && mail.Server.Login is { IsOAuth: true } login)
                credentials.Forget(login.Password);
            return failure;
        }
    }
}
