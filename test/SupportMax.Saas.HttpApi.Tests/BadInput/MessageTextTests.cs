using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.BadInput;

/// <summary>What customers, and those who are none, put into a message.</summary>
[Collection(ChatCollection.Name)]
public sealed class MessageTextTests(ChatFixture host)
{
    public static TheoryData<string, string> Taken => new()
    {
        { "  padded\r\n", "padded" },
        { "a\0b\u0001c\u007f", "abc" },
        { "one\ntwo\tthree", "one\ntwo\tthree" },
        { "<script>alert('x')</script><img src=x onerror=alert(1)>", "<script>alert('x')</script><img src=x onerror=alert(1)>" },
        { "'; drop table messages; --", "'; drop table messages; --" },
        { "😀👩‍👩‍👧‍👦🇨🇭", "😀👩‍👩‍👧‍👦🇨🇭" },
        { "مرحبا שלום 你好 नमस्ते", "مرحبا שלום 你好 नमस्ते" },
        { "{{7*7}} ${x} %s {0}", "{{7*7}} ${x} %s {0}" },
        { new string('x', 4000), new string('x', 4000) },
        { new string('a', 139) + "😀 where are my invoices", new string('a', 139) + "😀 where are my invoices" },
        { new string('a', 118) + "😀 where are my invoices", new string('a', 118) + "😀 where are my invoices" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task A_message_comes_back_as_it_was_written_without_what_cannot_be_seen_and_gets_a_reply(string text, string kept)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync(text);
        var messages = await customer.ReadAllAsync();
        messages[0]["text"]!.GetValue<string>().ShouldBe(kept);
        messages.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\0\u0001\u009f")]
    [InlineData(null)]
    public async Task A_message_without_words_is_refused_and_begins_nothing(string? text)
    {
        await using var customer = await Customer.ArriveAsync(host);
        (await Should.ThrowAsync<HubRefusalException>(() => customer.CallAsync("Send", null, "id", text))).Code.ShouldBe(ConversationErrorCodes.TextRequired);
        await using var again = await Customer.ArriveAsync(host, session: new { visitorToken = customer.VisitorToken });
        again.ConversationId.ShouldBeNull();
    }

    [Theory]
    [InlineData(4001)]
    [InlineData(100_000)]
    public async Task A_message_too_long_is_refused_in_words_and_the_line_stays(int length)
    {
        await using var customer = await Customer.ArriveAsync(host);
        (await Should.ThrowAsync<HubRefusalException>(() => customer.SendAsync(new string('x', length)))).Code.ShouldBe(ConversationErrorCodes.TextTooLong);
        await customer.SendAsync("short");
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("half a smile: \\ude00!")]
    [InlineData("\\ud83d\\ud83d\\ude00")]
    public async Task Half_a_character_does_not_keep_the_rest_from_arriving(string escaped)
    {
        await using var customer = await Customer.ArriveAsync(host);
        var sent = await customer.CallWithJsonAsync("Send", $$"""[null,"{{Guid.NewGuid()}}","where are my invoices {{escaped}}"]""");
        var all = (await customer.CallAsync("Resume", sent!["conversationId"]!.GetValue<string>(), 0))!.AsArray();
        all[0]!["text"]!.GetValue<string>().ShouldStartWith("where are my invoices");
        all[0]!["text"]!.GetValue<string>().ShouldContain("\ufffd");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData(null)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_client_message_id_that_cannot_be_kept_is_refused(string? clientMessageId)
    {
        await using var customer = await Customer.ArriveAsync(host);
        (await Should.ThrowAsync<HubRefusalException>(() => customer.CallAsync("Send", null, clientMessageId, "hello"))).Code.ShouldBe(ConversationErrorCodes.ClientMessageIdInvalid);
    }

    [Theory]
    [InlineData("""["no guid","id","hello"]""")]
    [InlineData("""[null,7,"hello"]""")]
    [InlineData("""[null,"id",{}]""")]
    [InlineData("""[null,"id"]""")]
    [InlineData("[]")]
    public async Task Arguments_of_another_kind_are_refused_and_the_line_stays(string arguments)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await Should.ThrowAsync<HubRefusalException>(() => customer.CallWithJsonAsync("Send", arguments));
        await customer.SendAsync("hello");
    }

    [Fact]
    public async Task A_comment_far_too_long_is_kept_shortened_and_not_cut_within_a_character()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        await customer.CallAsync("Rate", customer.ConversationId, 5, new string('a', 999) + "😀😀");
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>($"select rating_comment from conversations where id = '{customer.ConversationId}'")).ShouldBe([new string('a', 999)]);
    }
}
