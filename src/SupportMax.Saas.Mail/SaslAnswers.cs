using System.Text;

namespace SupportMax.Saas.Mail;

/// <summary>What a client answers when it is asked who it is.</summary>
internal static class SaslAnswers
{
    /// <summary>RFC 4616.</summary>
    public static string Plain(MailCredentials credentials) => Encode($"\0{credentials.UserName}\0{credentials.Secret}");

    /// <summary>Google's and Microsoft's way to sign in with an OAuth 2.0 access token.</summary>
    public static string XOAuth2(MailCredentials credentials) => Encode($"user={credentials.UserName}\u0001auth=Bearer {credentials.Secret}\u0001\u0001");

    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
