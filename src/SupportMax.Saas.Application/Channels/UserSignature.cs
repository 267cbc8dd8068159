using System.Security.Cryptography;
using System.Text;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>Checks what the tenant's page says about the visitor: an id counts only with the tenant's signature.</summary>
internal static class UserSignature
{
    private const int MaxFieldLength = 200;

    /// <summary>The user's id if its signature is right; null when no id was given.</summary>
    public static string? Verify(SessionUser user, string identitySecret)
    {
        if (new[] { user.Id, user.Name, user.Email }.Any(field => field is { Length: > MaxFieldLength }) || user.Id?.Any(char.IsControl) == true)
            throw new BusinessException(ChannelErrorCodes.UserInvalid, ErrorKind.BadInput, "user");
        if (string.IsNullOrEmpty(user.Id))
            return null;
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(identitySecret), Encoding.UTF8.GetBytes(user.Id));
        if (!TryReadHex(user.Hmac, out var given) || !CryptographicOperations.FixedTimeEquals(expected, given))
            throw new BusinessException(ChannelErrorCodes.IdentityUnverified, ErrorKind.BadInput, "user.hmac");
        return user.Id;
    }

    private static bool TryReadHex(string? hex, out byte[] bytes)
    {
        bytes = new byte[HMACSHA256.HashSizeInBytes];
        return hex is not null && hex.Length == bytes.Length * 2
            && Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length;
    }
}
