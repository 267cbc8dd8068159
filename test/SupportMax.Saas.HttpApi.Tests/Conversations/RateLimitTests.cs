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

/// <summary>A host that allows so little that even a slow machine writes faster.</summary>
public sealed class ImpatientFixture : HostFixture
{
    protected override Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Conversations:MessageBurst"] = "3",
        ["Conversations:MessagesPerSecond"] = "1",
    };
}
