using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

public sealed class RateLimitTests(ImpatientFixture host) : IClassFixture<ImpatientFixture>
{
    private const int Messages = 10;

    [Fact]
    public async Task Messages_faster_than_allowed_are_slowed_down_in_words_and_none_is_lost_when_sent_again()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var conversationId = (await customer.SendAsync("start"))["conversationId"]!.GetValue<string>();
        var refusals = 0;
        await Task.WhenAll(Enumerable.Range(0, Messages).Select(SendUntilTakenAsync));
        refusals.ShouldBeGreaterThan(0);

        var mine = (await customer.ReadAllAsync()).Where(message => message["author"]!["kind"]!.GetValue<string>() == "visitor").Select(message => message["text"]!.GetValue<string>());
        mine.Order().ShouldBe(Enumerable.Range(0, Messages).Select(number => $"message {number}").Append("start").Order());

        async Task SendUntilTakenAsync(int number)
        {
            while (true)
            {
                try
                {
                    await customer.CallAsync("Send", conversationId, $"id {number}", $"message {number}");
                    return;
                }
                catch (HubRefusalException refusal)
                {
                    refusal.Code.ShouldBe(ConversationErrorCodes.RateLimited);
                    refusal.Message.ShouldContain("send it again in");
                    Interlocked.Increment(ref refusals);
                    await Task.Delay(TimeSpan.FromSeconds(refusal.RetryAfterSeconds.ShouldNotBeNull()));
                }
            }
        }
    }
}

/// <summary>Calls that write no message are limited too.</summary>
public sealed class CallRateLimitTests(ImpatientFixture host) : IClassFixture<ImpatientFixture>
{
    [Fact]
    public async Task Calls_faster_than_any_widget_makes_them_are_refused_and_say_when_to_call_again()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await using var other = await Customer.ArriveAsync(host);

        var refusal = await Should.ThrowAsync<HubRefusalException>(async () =>
        {
            for (var call = 0; call < 50; call++)
                await customer.CallAsync("RequestPerson", (Guid?)null);
        });

        refusal.Code.ShouldBe(CommonErrorCodes.TooManyRequests);
        refusal.RetryAfterSeconds.ShouldNotBeNull().ShouldBeGreaterThan(0);
        await other.CallAsync("RequestPerson", (Guid?)null);
    }
}

/// <summary>A host that allows so little that even a slow machine writes faster.</summary>
public sealed class ImpatientFixture : HostFixture
{
    protected override Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Conversations:MessageBurst"] = "3",
        ["Conversations:MessagesPerSecond"] = "1",
        ["Conversations:CallBurst"] = "12",
        ["Conversations:CallsPerSecond"] = "1",
    };
}
