using System.Globalization;
using System.Text;

namespace SupportMax.Saas.Mail.Writing;

/// <summary>Writes a mail as it goes over the wire: ASCII in lines of at most 76 characters, whatever the text is.</summary>
public static class MailWriter
{
    private const int MaxReferences = 20;

    /// <summary>The mail's bytes, lines ended by CR LF.</summary>
    public static byte[] Write(OutgoingMail mail)
    {
        var head = new HeaderWriter();
        head.Add("Date", mail.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + mail.Date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal));
        head.Add("From", AddressWriter.Write(mail.From));
        head.Add("To", AddressWriter.Write(mail.To));
        if (mail.ReplyTo is not null)
            head.Add("Reply-To", AddressWriter.Write(mail.ReplyTo));
        head.AddText("Subject", mail.Subject);
        head.Add("Message-ID", $"<{mail.MessageId}>");
        if (mail.InReplyTo is not null)
            head.Add("In-Reply-To", $"<{mail.InReplyTo}>");
        if (mail.References.Count > 0)
            head.Add("References", string.Join(' ', Shorten(mail.References).Select(id => $"<{id}>")));
        if (mail.IsAutomatic)
        {
            // RFC 3834, and what Exchange looks at.
            head.Add("Auto-Submitted", mail.InReplyTo is null ? "auto-generated" : "auto-replied");
            head.Add("X-Auto-Response-Suppress", "All");
        }

        head.Add("X-Loop", mail.LoopMark);
        head.Add("MIME-Version", "1.0");
        return Encoding.ASCII.GetBytes(head + Body(mail));
    }

    private static string Body(OutgoingMail mail)
    {
        if (mail.Html is null)
            return Part("text/plain", mail.Text);
        // No line of quoted-printable can begin with it: "=_" is no escape.
        var boundary = "=_" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..24];
        return $"Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"\r\n\r\n"
            + $"--{boundary}\r\n{Part("text/plain", mail.Text)}\r\n--{boundary}\r\n{Part("text/html", mail.Html)}\r\n--{boundary}--\r\n";
    }

    private static string Part(string mediaType, string content) =>
        $"Content-Type: {mediaType}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{QuotedPrintable.Encode(content)}";

    /// <summary>The first and the last ones: long threads break servers that limit a header's length.</summary>
    private static IEnumerable<string> Shorten(IReadOnlyList<string> ids) =>
        ids.Count <= MaxReferences ? ids : ids.Take(1).Concat(ids.Skip(ids.Count - MaxReferences + 1));
}
