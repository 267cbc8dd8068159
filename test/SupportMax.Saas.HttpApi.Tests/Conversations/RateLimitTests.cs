namespace SupportMax.Saas.Conversations;

public sealed class RateLimitTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Fifty_messages_in_a_second_are_slowed_down_in_words_and_none_is_lost_when_sent_again()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var conversationId = (await customer.SendAsync("start"))["conversationId"]!.GetValue<string>();
        var refusals = 0;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(SendUntilTakenAsync));
        refusals.ShouldBeGreaterThan(0);

        var mine = (await customer.ReadAllAsync()).Where(message => message["author"]!["kind"]!.GetValue<string>() == "visitor").Select(message => message["text"]!.GetValue<string>());
        mine.Order().ShouldBe(Enumerable.Range(0, 50).Select(number => $"message {number}").Append("start").Order());

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
                    refusal.Message.ShouldContain("second");
                    Interlocked.Increment(ref refusals);
                    await Task.Delay(TimeSpan.FromSeconds(refusal.RetryAfterSeconds.ShouldNotBeNull()));
                }
            }
        }
    }
}
