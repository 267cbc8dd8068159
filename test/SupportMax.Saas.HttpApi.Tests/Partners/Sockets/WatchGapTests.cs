using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Partners;

/// <summary>What is written while a line begins to watch a conversation, between any two of its steps, is pushed to it.</summary>
public sealed class WatchGapTests(WatchGapTests.Host host) : IClassFixture<WatchGapTests.Host>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_message_that_is_written_while_a_line_resumes_is_pushed_to_it(int read)
    {
        var (_, token) = await host.CreateAppAsync();
        await using var writer = await PartnerSocket.OpenAsync(host.Address, token);
        var id = await writer.BeginAsync("partner");
        await writer.AskAsync(Frames.Send(id, "m1", "before"));
        await using var line = await PartnerSocket.OpenAsync(host.Address, token);
        host.OnceAfter(nameof(IPartnerConversationAppService.ListStatesAsync), read, () => WriteAsync(writer, id, "m2"));
        (await line.AskAsync(Frames.Resume((id, 0)))).Text("type").ShouldBe("resumed");
        await line.MessageAsync(id, message => message["sequence"]!.GetValue<long>() == 2);
        line.Pushed(id).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData(nameof(IPartnerConversationAppService.BeginAsync))]
    [InlineData(nameof(IPartnerConversationAppService.ListStatesAsync))]
    public async Task A_message_that_is_written_while_a_line_opens_a_thread_is_pushed_to_it(string step)
    {
        var (_, token) = await host.CreateAppAsync();
        await using var writer = await PartnerSocket.OpenAsync(host.Address, token);
        var thread = Guid.NewGuid().ToString();
        var id = (await writer.AskAsync(Frames.Open(thread, "partner"))).Text("conversationId");
        await using var line = await PartnerSocket.OpenAsync(host.Address, token);
        host.OnceAfter(step, 1, () => WriteAsync(writer, id, "m1"));
        (await line.AskAsync(Frames.Open(thread))).Text("type").ShouldBe("opened");
        await line.MessageAsync(id, message => message["sequence"]!.GetValue<long>() == 1);
        line.Pushed(id).ShouldBe([1]);
    }

    /// <summary>Returns when the message has been pushed to whoever watches the conversation.</summary>
    private static async Task WriteAsync(PartnerSocket writer, string id, string reference)
    {
        var ack = await writer.AskAsync(Frames.Send(id, reference, "in between"));
        await writer.MessageAsync(id, message => message["sequence"]!.GetValue<long>() == ack["sequence"]!.GetValue<long>());
    }

    /// <summary>A host whose service for partners' conversations can be interrupted once.</summary>
    public sealed class Host : SocketFixture
    {
        private readonly ConcurrentDictionary<string, (int Call, Func<Task> Act)> _planned = new(StringComparer.Ordinal);

        /// <summary>Does something after a call of a method, counted from now on, and before the caller has its answer.</summary>
        public void OnceAfter(string method, int call, Func<Task> act) => _planned[method] = (call, act);

        protected override void Configure(IServiceCollection services)
        {
            var original = services.Single(service => service.ServiceType == typeof(IPartnerConversationAppService));
            services.Remove(original);
            services.AddScoped(provider => Interposed<IPartnerConversationAppService>.Around(
                (IPartnerConversationAppService)ActivatorUtilities.CreateInstance(provider, original.ImplementationType!), AfterCallAsync));
        }

        private async Task AfterCallAsync(string method)
        {
            if (!_planned.TryRemove(method, out var plan))
                return;
            if (plan.Call > 1)
                _planned[method] = plan with { Call = plan.Call - 1 };
            else
                await plan.Act();
        }
    }
}
