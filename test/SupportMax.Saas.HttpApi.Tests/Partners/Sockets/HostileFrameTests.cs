using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Partners;

/// <summary>Frames that nobody should send.</summary>
public sealed class HostileFrameTests(SocketFixture host) : IClassFixture<SocketFixture>
{
    private const int Attempts = 400;
    private const int Breaches = 100;

    [Theory]
    [InlineData(WebSocketMessageType.Binary, "{}", 1003)]
    [InlineData(WebSocketMessageType.Text, "huge", 1009)]
    [InlineData(WebSocketMessageType.Text, "nonsense", 4400)]
    public async Task A_line_that_is_no_line_of_ours_is_closed_with_a_code(WebSocketMessageType type, string text, int code)
    {
        await using var line = await host.OpenAsync();
        var bytes = Encoding.UTF8.GetBytes(text == "huge" ? new string('x', SocketFixture.MaxFrameBytes + 1) : text);
        for (var attempt = 0; attempt < 20 && line.CloseCode is null; attempt++)
            await SendAsync(line, bytes, type);
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        line.CloseCode.ShouldBe(code);
    }

    [Fact]
    public async Task Words_that_are_no_utf8_end_the_line()
    {
        await using var line = await host.OpenAsync();
        await SendAsync(line, [0x22, 0xff, 0xfe, 0x22], WebSocketMessageType.Text);
        await line.Ended.WaitAsync(TimeSpan.FromSeconds(30));
        line.CloseCode.ShouldBe(1007);
        await using var next = await host.OpenAsync();
    }

    [Fact]
    public async Task Whatever_breaks_the_rules_of_websockets_is_told_so_before_its_line_ends()
    {
        var (_, token) = await host.CreateAppAsync();
        var dice = new Random(4711);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var attempt = 0; attempt < Breaches; attempt++)
        {
            var (name, bytes) = HostileBytes.Make(dice, SocketFixture.MaxFrameBytes);
            using var line = await RawSocket.OpenAsync(host.Address, token, limit.Token);
            await line.SendAsync(bytes, limit.Token);
            (await line.EndAsync(limit.Token)).ShouldNotBeNull(name);
        }
    }

    [Theory]
    [InlineData("""{"type":"send","ref":"x"}""", "Conversations:NotFound")]
    [InlineData("""{"type":"send","ref":"x","thread":"t","text":""}""", "Conversations:TextRequired")]
    [InlineData("""{"type":"send","ref":"x","thread":"t","text":"hi","as":"king"}""", PartnerErrorCodes.AuthorInvalid)]
    [InlineData("""{"type":"send","thread":"t","text":"hi"}""", "Conversations:ClientMessageIdInvalid")]
    [InlineData("""{"type":"open","ref":"x","thread":" "}""", PartnerErrorCodes.ThreadInvalid)]
    [InlineData("""{"type":"open","ref":"x","thread":"t","after":-1}""", PartnerErrorCodes.PageInvalid)]
    [InlineData("""{"type":"open","ref":"x","answeredBy":"nobody"}""", PartnerErrorCodes.AnswererInvalid)]
    [InlineData("""{"type":"open","ref":"x","contact":{"email":"x"}}""", PartnerErrorCodes.ContactInvalid)]
    [InlineData("""{"type":"resume","ref":"x","conversations":[null]}""", PartnerErrorCodes.PageInvalid)]
    [InlineData("""{"type":"resume","ref":"x","conversations":[{"conversationId":"x"}]}""", PartnerErrorCodes.FrameInvalid)]
    [InlineData("""{"type":"fly","ref":"x"}""", PartnerErrorCodes.FrameInvalid)]
    [InlineData("""{"ref":"x"}""", PartnerErrorCodes.FrameInvalid)]
    [InlineData("""[]""", PartnerErrorCodes.FrameInvalid)]
    [InlineData("""{"type":"typing","ref":"x"}""", "Conversations:NotFound")]
    public async Task A_frame_that_makes_no_sense_is_refused_with_a_code_and_the_line_goes_on(string frame, string code)
    {
        await using var line = await host.OpenAsync();
        await line.SendRawAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text);
        (await line.WaitAsync("error")).Text("code").ShouldBe(code);
        (await line.AskAsync(Frames.Open(Guid.NewGuid().ToString()))).Text("type").ShouldBe("opened");
    }

    [Fact]
    public async Task Whatever_comes_the_host_lives_and_serves_the_others()
    {
        await using var good = await host.OpenAsync();
        var id = await good.BeginAsync("partner");
        var (_, token) = await host.CreateAppAsync();
        var dice = new Random(4711);
        PartnerSocket? line = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            line ??= await PartnerSocket.OpenAsync(host.Address, token);
            await SendAsync(line, HostileFrame.Make(dice, id), dice.Next(20) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text, end: dice.Next(10) > 0);
            if (line.CloseCode is null && !line.Ended.IsCompleted && dice.Next(50) > 0)
                continue;
            await line.DisposeAsync();
            line = null;
        }

        if (line is not null)
            await line.DisposeAsync();
        (await good.AskAsync(Frames.Send(id, "m1", "still there?"))).Text("type").ShouldBe("ack");
        good.Pushed(id).Count.ShouldBeLessThanOrEqualTo(1, "Nothing hostile became a message.");
    }

    private static async Task SendAsync(PartnerSocket line, byte[] bytes, WebSocketMessageType type, bool end = true)
    {
        try
        {
            await line.SendRawAsync(bytes, type, end);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or ObjectDisposedException)
        {
            // The host has closed the line, as it should.
        }
    }
}
