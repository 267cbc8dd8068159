using SupportMax.Saas.Mail;

namespace SupportMax.Saas.Tenants;

/// <summary>Hands mail to a server. All mail of the product goes this way.</summary>
public interface IMailSender
{
    /// <summary>Returns when the server has taken the mail, which no person wrote.</summary>
    /// <exception cref="MailRefusedException">It has not; the message says why.</exception>
    Task SendAsync(MailServer server, OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Returns when the server has taken a mail that is written already.</summary>
    /// <param name="server">The server.</param>
    /// <param name="from">To whom it is reported when the mail cannot be delivered.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="mail">The mail's bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MailFailureException">It has not; it says whether trying again makes sense.</exception>
    Task DeliverAsync(MailServer server, string from, string to, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken);

    /// <summary>Connects, signs in, and leaves.</summary>
    /// <exception cref="MailFailureException">It did not come to that.</exception>
    Task TryAsync(MailServer server, CancellationToken cancellationToken);
}

/// <summary>A mail server could not be reached or did not take a mail.</summary>
/// <param name="message">Why, in the server's words where it said some.</param>
/// <param name="inner">What happened.</param>
public sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);
