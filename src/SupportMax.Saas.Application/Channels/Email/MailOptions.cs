namespace SupportMax.Saas.Channels;

/// <summary>How mailboxes are read and chats go on by mail. Bound to the section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>How long one waits for news in a mailbox before saying something to the server; default 4 min, servers hang up after 30.</summary>
    public TimeSpan IdleFor { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>How often one asks where the server does not tell by itself; default 20 s.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often hosts look whether another one has let go of a mailbox; default 15 s.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long an unread reply in the chat goes to the customer as a mail; default 2 min.</summary>
    public TimeSpan OfflineAfter { get; set; } = TimeSpan.FromMinutes(2);
}
