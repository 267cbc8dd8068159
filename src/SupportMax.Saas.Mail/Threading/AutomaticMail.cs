using SupportMax.Saas.Mail.Mime;

namespace SupportMax.Saas.Mail.Threading;

/// <summary>Why a mail must not be answered by a machine.</summary>
public enum AutomaticKind
{
    /// <summary>A person wrote it, as far as one can tell.</summary>
    None,

    /// <summary>It says that a machine answered or made it (Auto-Submitted, X-Autoreply and the like).</summary>
    AutoReply,

    /// <summary>A mail server reports about another mail.</summary>
    DeliveryReport,

    /// <summary>A list or a mass mailing (Precedence, List-*).</summary>
    Bulk,

    /// <summary>It is our own mail come back.</summary>
    OwnMail,
}

/// <summary>Recognises mail of machines (RFC 3834, RFC 2919, RFC 3464, and what programs do instead).</summary>
public static class AutomaticMail
{
    private static readonly string[] s_daemons = ["mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"];
    private static readonly string[] s_listHeaders = ["List-Id", "List-Unsubscribe", "List-Post", "List-Help", "Mailing-List", "X-Mailing-List"];
    private static readonly string[] s_replyHeaders = ["X-Autoreply", "X-Autorespond", "X-Auto-Response", "X-Autoresponder", "X-AutoReply-From"];

    private static readonly string[] s_replySubjects =
    [
        "automatic reply:", "automatische antwort:", "réponse automatique", "respuesta automática", "risposta automatica", "automatisch antwoord", "out of office", "auto:", "autoreply:",
        "abwesenheitsnotiz", "abwesend:", "absence du bureau", "fuera de la oficina",
    ];

    /// <summary>What kind of machine wrote it.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="ownMarks">Our mailbox addresses: what carries one in X-Loop, or comes from one, is our own.</param>
    /// <param name="isOwnMessageId">Whether a Message-ID is of our making.</param>
    public static AutomaticKind Classify(IncomingMail mail, IReadOnlyCollection<string> ownMarks, Func<string, bool> isOwnMessageId)
    {
        var own = ownMarks.Select(MailboxAddress.Normalize).ToHashSet(StringComparer.Ordinal);
        var from = mail.From?.Normalized ?? "";
        if (IsDaemon(mail, from))
            return AutomaticKind.DeliveryReport;
        if (mail.Headers.All("X-Loop").Any(mark => own.Contains(MailboxAddress.Normalize(mark))) || own.Contains(from) || (mail.MessageId is { } id && isOwnMessageId(id)))
            return AutomaticKind.OwnMail;
        if (IsAutoReply(mail))
            return AutomaticKind.AutoReply;
        return IsBulk(mail) ? AutomaticKind.Bulk : AutomaticKind.None;
    }

    private static bool IsDaemon(IncomingMail mail, string from)
    {
        var local = from.Split('@')[0];
        // An empty return path is how servers report (RFC 5321); holiday notices may have it too, and must not be answered either.
        return mail.DeliveryReport is not null || s_daemons.Contains(local);
    }

    private static bool IsAutoReply(IncomingMail mail)
    {
        var submitted = mail.Headers["Auto-Submitted"]?.Split(';')[0].Trim();
        return (submitted is not null && !submitted.Equals("no", StringComparison.OrdinalIgnoreCase))
            || s_replyHeaders.Any(name => mail.Headers[name] is not null)
            || mail.Headers["Return-Path"]?.Trim() == "<>"
            || mail.Headers["Precedence"]?.Trim().Equals("auto_reply", StringComparison.OrdinalIgnoreCase) == true
            || mail.Headers["X-Auto-Response-Suppress"]?.Contains("All", StringComparison.OrdinalIgnoreCase) == true
            || s_replySubjects.Any(beginning => mail.Subject.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsBulk(IncomingMail mail) =>
        s_listHeaders.Any(name => mail.Headers[name] is not null)
        || mail.Headers["Precedence"]?.Trim().ToLowerInvariant() is "bulk" or "list" or "junk"
        || mail.Headers["Feedback-ID"] is not null && mail.Headers["List-Unsubscribe-Post"] is not null;
}
