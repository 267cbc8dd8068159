namespace SupportMax.Saas.Mail.Mime;

/// <summary>Decides which parts are the text, which the HTML, and which are files.</summary>
internal sealed class MailContents(MailLimits limits, HashSet<MailDefect> defects)
{
    private readonly List<string> _texts = [];
    private readonly List<string> _htmls = [];
    private readonly List<MailAttachment> _attachments = [];
    private long _attachmentBytes;
    private int _textLength;

    public string? Text => _texts.Count == 0 ? null : string.Join("\n", _texts);

    public string? Html => _htmls.Count == 0 ? null : string.Join("\n", _htmls);

    public IReadOnlyList<MailAttachment> Attachments => _attachments;

    public void Take(MimePart part)
    {
        if (!part.IsMultipart)
            TakeLeaf(part);
        else if (part.MediaType == "multipart/alternative")
            TakeAlternatives(part);
        else if (part.MediaType is "multipart/report" or "multipart/signed")
            TakeFirst(part);
        else
            part.Parts.ForEach(Take);
    }

    /// <summary>The last one of each kind is the richest; whatever is no text at all (an invitation) is a file.</summary>
    private void TakeAlternatives(MimePart part)
    {
        var plain = part.Parts.LastOrDefault(child => child.MediaType == "text/plain" && !IsFile(child));
        var rich = part.Parts.LastOrDefault(child => child != plain && (child.IsMultipart || child.MediaType == "text/html"));
        foreach (var child in part.Parts)
        {
            if (child == plain || child == rich || !IsBody(child) && !child.IsMultipart)
                Take(child);
        }
    }

    /// <summary>What follows the first part is for programs: the report, the signature.</summary>
    private void TakeFirst(MimePart part)
    {
        Take(part.Parts[0]);
        foreach (var child in part.Parts.Skip(1).Where(child => child.FileName is not null && !child.MediaType.Contains("signature", StringComparison.Ordinal)))
            Take(child);
    }

    private void TakeLeaf(MimePart part)
    {
        if (part.MediaType is "application/ms-tnef" or "application/vnd.ms-tnef" || string.Equals(part.FileName, "winmail.dat", StringComparison.OrdinalIgnoreCase))
            defects.Add(MailDefect.OutlookFormat);
        else if (IsBody(part))
            TakeText(part);
        else
            TakeFile(part);
    }

    private void TakeText(MimePart part)
    {
        part.Decode(out var isBroken);
        var text = part.DecodeText(out var isAssumed);
        if (isBroken)
            defects.Add(MailDefect.EncodingBroken);
        if (isAssumed)
            defects.Add(MailDefect.CharsetAssumed);
        var isHtml = part.MediaType == "text/html";
        if (!isHtml && string.Equals(part.ContentType["format"], "flowed", StringComparison.OrdinalIgnoreCase))
            text = FlowedText.Join(text, string.Equals(part.ContentType["delsp"], "yes", StringComparison.OrdinalIgnoreCase));
        var room = limits.MaxTextLength - _textLength;
        if (text.Length > room)
        {
            defects.Add(MailDefect.TooLong);
            text = text[..Math.Max(0, room)];
        }

        _textLength += text.Length;
        if (text.Length > 0)
            (isHtml ? _htmls : _texts).Add(text);
    }

    private void TakeFile(MimePart part)
    {
        var content = part.Decode(out var isBroken);
        if (isBroken)
            defects.Add(MailDefect.EncodingBroken);
        if (content.Length == 0 && part.FileName is null)
            return;
        _attachmentBytes += content.Length;
        if (_attachmentBytes > limits.MaxAttachmentBytes)
        {
            defects.Add(MailDefect.AttachmentsTooLarge);
            return;
        }

        var isInline = part.Disposition.Value != "attachment" && part.ContentId is not null && part.MediaType.StartsWith("image/", StringComparison.Ordinal);
        _attachments.Add(new MailAttachment(AttachmentName.For(part, _attachments.Count + 1), part.MediaType, content, part.ContentId, isInline));
    }

    private static bool IsBody(MimePart part) => part.MediaType is "text/plain" or "text/html" or "text/enriched" && !IsFile(part);

    private static bool IsFile(MimePart part) => part.Disposition.Value == "attachment" || part.FileName is not null;
}
