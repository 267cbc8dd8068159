namespace SupportMax.Saas.Mail.Mime;

/// <summary>A name under which a file can be kept: no folders, nothing that reads differently than it is written.</summary>
internal static class AttachmentName
{
    private const int MaxLength = 120;

    public static string For(MimePart part, int number)
    {
        var given = part.FileName ?? "";
        var name = given[(given.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        // Marks of direction make "gpj.exe" look like "exe.jpg".
        name = string.Concat(name.Where(character => char.GetUnicodeCategory(character) is not (
            System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control))).Trim(' ', '.');
        if (name.Length > MaxLength)
            name = name[..(MaxLength - 20)] + name[^20..];
        return name.Length > 0 ? name : $"attachment-{number}{Extension(part.MediaType)}";
    }

    private static string Extension(string mediaType) => mediaType switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/gif" => ".gif",
        "application/pdf" => ".pdf",
        "message/rfc822" => ".eml",
        "text/calendar" => ".ics",
        _ => "",
    };
}
