using System.Buffers.Text;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Where a list goes on, as a text that means nothing to the caller. Ids grow with time, so the last one of a page is enough.</summary>
public static class Cursor
{
    private const int GuidLength = 16;

    /// <summary>The text.</summary>
    public static string Write(Guid lastId) => Base64Url.EncodeToString(lastId.ToByteArray());

    /// <summary>The last entry's id; null when there is no text.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.PageInvalid"/></exception>
    public static Guid? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        var bytes = new byte[GuidLength];
        if (cursor.Length != Base64Url.GetEncodedLength(GuidLength) || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out _))
            throw new BusinessException(PartnerErrorCodes.PageInvalid, ErrorKind.BadInput, "cursor");
        return new Guid(bytes);
    }
}
