using System.Globalization;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>
/// Reads a mail (RFC 5322, 2045–2049, 2231). It never throws for what is in the mail: what is broken is read as far as it makes sense, and
/// noted.
/// </summary>
public static class MailReader
{
    /// <summary>Reads a mail from its bytes as they came over the wire.</summary>
    public static IncomingMail Read(ReadOnlyMemory<byte> mail, MailLimits? limits = null)
    {
        var applied = limits ?? MailLimits.Default;
        var reader = new MimeTreeReader(applied);
        if (mail.Length > applied.MaxBytes)
            reader.Defects.Add(MailDefect.TooLong);
        var root = reader.Read(mail.Length > applied.MaxBytes ? mail[..applied.MaxBytes] : mail);
        var contents = new MailContents(applied, reader.Defects);
        contents.Take(root);
        var headers = root.Headers;
        return new IncomingMail
        {
            Headers = headers,
            MessageId = MessageIds.ReadOne(headers["Message-ID"]),
            InReplyTo = MessageIds.ReadAll(headers.All("In-Reply-To")),
            References = MessageIds.ReadAll(headers.All("References")),
            From = AddressReader.Read(headers.All("From").Concat(headers.All("Sender"))) is [var writer, ..] ? writer : null,
            ReplyTo = AddressReader.Read(headers.All("Reply-To")),
            To = AddressReader.Read(headers.All("To").Concat(headers.All("Delivered-To")).Concat(headers.All("X-Original-To"))),
            Cc = AddressReader.Read(headers.All("Cc")),
            Subject = headers.Text("Subject"),
            Date = ReadDate(headers["Date"]),
            Text = contents.Text,
            Html = contents.Html,
            Attachments = contents.Attachments,
            DeliveryReport = DeliveryReportReader.Read(root),
            Defects = reader.Defects,
        };
    }

    private static DateTimeOffset? ReadDate(string? header)
    {
        var text = header?.Split('(')[0].Trim() ?? "";
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
            text = text[(comma + 1)..];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 4)
            return null;
        var zone = words.Length > 4 ? Zone(words[4]) : "+00:00";
        var joined = $"{words[0]} {words[1]} {words[2]} {words[3]} {zone}";
        return DateTimeOffset.TryParseExact(
            joined, ["d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yy H:m:s zzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static string Zone(string zone) => zone switch
    {
        ['+' or '-', _, _, _, _] => zone.Insert(3, ":"),
        "EST" => "-05:00",
        "EDT" or "CST" => zone == "EDT" ? "-04:00" : "-06:00",
        "CDT" => "-05:00",
        "PST" => "-08:00",
        "PDT" => "-07:00",
        "CET" => "+01:00",
        "CEST" => "+02:00",
        _ => "+00:00",
    };
}
