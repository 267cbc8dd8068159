using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.Partners;

/// <summary>Proof Key for Code Exchange (RFC 7636), by its only method that hides the proof: S256.</summary>
public static class CodeChallenge
{
    /// <summary>The method's name in requests.</summary>
    public const string Method = "S256";

    private const int ChallengeLength = 43;
    private const int MinVerifierLength = 43;
    private const int MaxVerifierLength = 128;

    /// <summary>Whether a text can be a challenge: a SHA-256 in base64url (section 4.2).</summary>
    public static bool IsChallenge(string? text) =>
        text is { Length: ChallengeLength } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Whether the verifier is the one that the challenge was made of (section 4.6); takes as long for a wrong one.</summary>
    public static bool Matches(string challenge, string? verifier)
    {
        if (verifier is not { Length: >= MinVerifierLength and <= MaxVerifierLength } || !verifier.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~'))
            return false;
        var made = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(made), Encoding.ASCII.GetBytes(challenge));
    }
}
