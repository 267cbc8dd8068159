using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Channels;

/// <summary>The application without workers: a test says itself when a mail is taken.</summary>
public sealed class MailboxFixture : DatabaseFixture
{
    protected override void Configure(IServiceCollection services) => services.AddSingleton<IConversationPush, PushLog>();
}
