using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Makes a page of the entries that were read, one more than wanted where there is one.</summary>
public static class CursorPages
{
    private const int MaxLimit = 200;

    /// <summary>Returns this, or refuses it.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.PageInvalid"/></exception>
    public static CursorRequest Check(this CursorRequest page) =>
        page.Limit is >= 1 and <= MaxLimit ? page : throw new BusinessException(PartnerErrorCodes.PageInvalid, ErrorKind.BadInput, "limit");

    /// <summary>The page, without the entry that only says that there is more.</summary>
    public static CursorPage<T> ToPage<T>(this IReadOnlyList<T> read, int limit, Func<T, Guid> id) => read.Count > limit
        ? new CursorPage<T>([.. read.Take(limit)], Cursor.Write(id(read[limit - 1])))
        : new CursorPage<T>(read, NextCursor: null);
}
