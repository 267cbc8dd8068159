namespace SupportMax.Saas.Tenants;

/// <summary>Hands mail to a server.</summary>
public interface IMailSender
{
    /// <summary>Returns when the server has taken the mail.</summary>
    /// <exception cref="MailRefusedException">It has not; the message says why.</exception>
    Task SendAsync(MailServer server, OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>A mail server could not be reached or did not take a mail.</summary>
/// <param name="message">Why, in the server's words where it said some.</param>
/// <param name="inner">What happened.</param>
public sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);
