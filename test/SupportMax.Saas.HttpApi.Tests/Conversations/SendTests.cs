using System.Text.Json.Nodes;

namespace SupportMax.Saas.Conversations;

[Collection(ChatCollection.Name)]
public sealed class SendTests(ChatFixture host)
{
    [Fact]
    public async Task What_is_acknowledged_stands_in_the_database()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var sent = await customer.SendAsync("Where do I find my invoices?", "first");
        sent["sequence"]!.GetValue<long>().ShouldBe(1);
        sent["duplicate"]!.GetValue<bool>().ShouldBeFalse();
        (await RowsAsync($"id = '{sent["messageId"]}' and conversation_id = '{sent["conversationId"]}' and client_message_id = 'first' and text = 'Where do I find my invoices?'"))
            .ShouldBe(1);
    }

    [Fact]
    public async Task The_same_message_again_gets_the_first_result_on_any_line_and_makes_one_row()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var first = await customer.SendAsync("hello", "again");
        var sameLine = await customer.SendAsync("hello", "again");
        await using var otherLine = await customer.OpenLineAsync(host, new EventLog());
        var other = (await otherLine.CallAsync("Send", CancellationToken.None, null, "again", "hello"))!;
        foreach (var repeated in new[] { sameLine, other })
        {
            repeated["duplicate"]!.GetValue<bool>().ShouldBeTrue();
            repeated["messageId"]!.GetValue<string>().ShouldBe(first["messageId"]!.GetValue<string>());
            repeated["sequence"]!.GetValue<long>().ShouldBe(1);
        }

        (await RowsAsync($"conversation_id = '{customer.ConversationId}' and author_kind = 'Visitor'")).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_the_same_message_sent_at_once_over_many_lines_one_is_new(bool inConversation)
    {
        await using var customer = await Customer.ArriveAsync(host);
        if (inConversation)
            await customer.SendAsync("hello");
        var id = Guid.NewGuid().ToString();
        var lines = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => customer.OpenLineAsync(host, new EventLog())));
        var results = await Task.WhenAll(lines.Select(line => line.CallAsync("Send", CancellationToken.None, customer.ConversationId, id, "at once")));
        results.Count(result => !result!["duplicate"]!.GetValue<bool>()).ShouldBe(1);
        results.Select(result => result!["messageId"]!.GetValue<string>()).Distinct().ShouldHaveSingleItem();
        (await RowsAsync($"client_message_id = '{id}'")).ShouldBe(1);
        foreach (var line in lines)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task Fifty_messages_at_once_are_numbered_without_a_hole_and_all_are_there_on_resuming()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("start");
        await CallAPersonAsync(customer);
        var lines = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => customer.OpenLineAsync(host, new EventLog())));
        var sent = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            lines[number % lines.Length].CallAsync("Send", CancellationToken.None, customer.ConversationId, Guid.NewGuid().ToString(), $"message {number}")));
        sent.Select(result => result!["sequence"]!.GetValue<long>()).Distinct().Count().ShouldBe(50);

        var all = await customer.ReadAllAsync();
        all.Select(message => message["sequence"]!.GetValue<long>()).ShouldBe(Enumerable.Range(1, all.Count).Select(number => (long)number));
        foreach (var result in sent)
            all.ShouldContain(message => message["messageId"]!.GetValue<string>() == result!["messageId"]!.GetValue<string>());
        foreach (var line in lines)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task Every_line_of_the_customer_hears_the_message_and_the_reply()
    {
        await using var customer = await Customer.ArriveAsync(host);
        var elsewhere = new EventLog();
        await using var phone = await customer.OpenLineAsync(host, elsewhere);
        var answer = await customer.AskAsync("Where do I find my invoices?");
        var there = await elsewhere.WaitAsync("message", message => message["messageId"]!.GetValue<string>() == answer["messageId"]!.GetValue<string>());
        there.ToJsonString().ShouldBe(answer.ToJsonString());
        elsewhere.All("message").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Resuming_gives_what_came_after_a_number()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("Where do I find my invoices?");
        await customer.AskAsync("can I pay by paypal");
        var rest = (await customer.CallAsync("Resume", customer.ConversationId, 2))!.AsArray();
        rest.Select(message => message!["sequence"]!.GetValue<long>()).ShouldBe([3, 4]);
        (await customer.CallAsync("Resume", customer.ConversationId, 4))!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Anothers_conversation_does_not_exist_for_me_and_stays_as_it_was()
    {
        await using var other = await Customer.ArriveAsync(host);
        await other.AskAsync("Where do I find my invoices?");
        var before = await other.ReadAllAsync();
        await using var me = await Customer.ArriveAsync(host);
        var calls = new (string Method, object?[] Arguments)[]
        {
            ("Send", [other.ConversationId, "mine", "let me in"]),
            ("Resume", [other.ConversationId, 0]),
            ("Typing", [other.ConversationId]),
            ("Read", [other.ConversationId, 1]),
            ("RequestPerson", [other.ConversationId]),
            ("Rate", [other.ConversationId, 5, "great"]),
        };
        foreach (var (method, arguments) in calls)
            (await Should.ThrowAsync<HubRefusalException>(() => me.CallAsync(method, arguments))).Code.ShouldBe(ConversationErrorCodes.NotFound, method);
        (await other.ReadAllAsync()).Select(message => message.ToJsonString()).ShouldBe(before.Select(message => message.ToJsonString()));
    }

    [Fact]
    public async Task Ratings_and_read_marks_out_of_range_are_refused_in_words()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        foreach (var score in new[] { 0, 6, -1 })
            (await Should.ThrowAsync<HubRefusalException>(() => customer.CallAsync("Rate", customer.ConversationId, score, null))).Code.ShouldBe(ConversationErrorCodes.RatingInvalid);
        foreach (var sequence in new[] { -1, 1_000_000 })
            (await Should.ThrowAsync<HubRefusalException>(() => customer.CallAsync("Read", customer.ConversationId, sequence))).Code.ShouldBe(ConversationErrorCodes.SequenceInvalid);
        await customer.CallAsync("Rate", customer.ConversationId, 4, "fine");
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<int>($"select rating from conversations where id = '{customer.ConversationId}'")).ShouldBe([4]);
    }

    private static async Task CallAPersonAsync(Customer customer)
    {
        await customer.CallAsync("RequestPerson", customer.ConversationId);
        await customer.StatusAsync("waiting");
    }

    private async Task<long> RowsAsync(string condition)
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<long>($"select count(*) from messages where {condition}"))[0];
    }
}
