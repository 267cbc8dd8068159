namespace SupportMax.Saas.Channels;

/// <summary>Bounds of the e-mail channel.</summary>
public static class EmailConsts
{
    /// <summary>Characters of a host, user or folder name.</summary>
    public const int MaxNameLength = 256;

    /// <summary>Characters of a password or token.</summary>
    public const int MaxSecretLength = 4000;

    /// <summary>Characters that are kept of a subject.</summary>
    public const int MaxSubjectLength = 500;

    /// <summary>Characters that are kept of an address.</summary>
    public const int MaxAddressLength = 320;

    /// <summary>Characters of what a server said.</summary>
    public const int MaxDetailLength = 500;

    /// <summary>Mails of one sender within an hour; what is more is kept and not answered.</summary>
    public const int MaxMailsOfSenderPerHour = 60;

    /// <summary>Mails of the bot to one address within an hour; what is more is held back.</summary>
    public const int MaxAutomaticMailsPerHour = 6;

    /// <summary>For how long the same subject of the same sender continues a conversation.</summary>
    public static readonly TimeSpan SubjectWindow = TimeSpan.FromDays(7);
}
