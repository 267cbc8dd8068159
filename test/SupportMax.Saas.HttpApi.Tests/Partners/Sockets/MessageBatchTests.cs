using System.Text.Json.Nodes;
using Npgsql;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>Messages that come at the same time are written together, and nobody notices.</summary>
public sealed class MessageBatchTests(SocketFixture host) : IClassFixture<SocketFixture>
{
    private const int Conversations = 40;

    [Fact]
    public async Task Messages_that_come_together_get_each_its_own_answer()
    {
        await using var line = await host.OpenAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(_ => line.BeginAsync("partner")));
        (string ConversationId, string Ref, string Text, string? Refused)[] messages =
        [
            .. ids.Select((id, number) => (id, $"plain-{number}", $"message {number}", (string?)null)),
            (ids[0], "empty", "  ", ConversationErrorCodes.TextRequired),
            (ids[1], "long", new string('x', ConversationConsts.MaxTextLength + 1), ConversationErrorCodes.TextTooLong),
            (Guid.NewGuid().ToString(), "nobody", "hello", ConversationErrorCodes.NotFound),
            (ids[2], "danger", "I am going to kill myself", null),
            (ids[3], "after", "and this comes after it", null),
        ];
        var answers = await Task.WhenAll(messages.Select(message => line.AskAsync(Frames.Send(message.ConversationId, message.Ref, message.Text))));
        foreach (var (message, answer) in messages.Zip(answers))
            (answer["code"]?.GetValue<string>()).ShouldBe(message.Refused, $"{message.Ref}: {answer}");
        (await line.WaitAsync("status", frame => frame["conversationId"]!.GetValue<string>() == ids[2])).Text("status").ShouldBe("waiting", "Danger calls a person, in company too.");
        (await ReadAsync(ids)).ShouldBe(ids.Select((id, number) => $"{id} 1 message {number}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_message_over_several_lines_at_once_is_written_once()
    {
        var (_, token) = await host.CreateAppAsync();
        var lines = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PartnerSocket.OpenAsync(host.Address, token)));
        var ids = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(_ => lines[0].BeginAsync("partner")));
        var answers = await Task.WhenAll(ids.SelectMany((id, number) => lines.Select(line => line.AskAsync(Frames.Send(id, $"same-{number}", $"message {number}")))));
        foreach (var ofOne in answers.GroupBy(answer => answer.Text("conversationId"), StringComparer.Ordinal))
        {
            ofOne.Select(answer => answer["sequence"]!.GetValue<long>()).ShouldBe([1, 1, 1]);
            ofOne.Count(answer => !answer["duplicate"]!.GetValue<bool>()).ShouldBe(1);
        }

        (await ReadAsync(ids)).Count.ShouldBe(Conversations);
        foreach (var line in lines)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task A_conversation_that_is_locked_holds_up_nobody_else()
    {
        await using var line = await host.OpenAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(_ => line.BeginAsync("partner")));
        await using var owner = await host.Database.OpenAsOwnerAsync();
        Task<JsonNode> held;
        await using (var transaction = await owner.BeginTransactionAsync())
        {
            await using (var command = new NpgsqlCommand($"select 1 from conversations where id = '{ids[0]}' for update", owner, transaction))
                await command.ExecuteNonQueryAsync();
            held = line.AskAsync(Frames.Send(ids[0], "held", "wait for me"));
            var others = await Task.WhenAll(ids.Skip(1).Select((id, number) => line.AskAsync(Frames.Send(id, $"free-{number}", "hello"))));
            others.ShouldAllBe(answer => answer.Text("type") == "ack");
            held.IsCompleted.ShouldBeFalse();
            await transaction.CommitAsync();
        }

        (await held).Text("type").ShouldBe("ack");
    }

    private async Task<IReadOnlyList<string>> ReadAsync(IEnumerable<string> ids)
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        var rows = await owner.QueryAsync<string>(
            $"select conversation_id || ' ' || sequence || ' ' || text from messages where author_kind = 'Visitor' and client_message_id !~ 'danger|after' and conversation_id in ({string.Join(',', ids.Select(id => $"'{id}'"))})");
        return [.. rows.Select(row => row!).Order(StringComparer.Ordinal)];
    }
}
