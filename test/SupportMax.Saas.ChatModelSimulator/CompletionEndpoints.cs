using System.Text.Json;
using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>Chat completions, as OpenAI and Azure's v1 address serve them.</summary>
internal static class CompletionEndpoints
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan s_betweenWords = TimeSpan.FromMilliseconds(5);

    public static void MapCompletions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/chat/completions", CompleteAsync);
        routes.MapPost("/openai/v1/chat/completions", CompleteAsync);
    }

    private static async Task CompleteAsync(HttpContext context, CompletionRequest request, FaultPlan faults, CompletionLog log, EntraDirectory entra)
    {
        if (!MayCall(context.Request, entra))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsJsonAsync(new { error = new { message = "Incorrect API key provided", type = "invalid_request_error", code = "invalid_api_key" } });
            return;
        }

        var prompt = string.Join("\n\n", request.Messages.Select(message => message.Text));
        log.Ask(prompt);
        var reply = log.TakeOrder() ?? Write(prompt, faults);
        if (request.Stream)
            await StreamAsync(context, request, prompt, reply, faults, log);
        else
            await ReplyAsync(context, request, prompt, reply, faults, log);
    }

    private static bool MayCall(HttpRequest request, EntraDirectory entra) =>
        request.Headers.Authorization == $"Bearer {ChatModelSimulation.Key}" || request.Headers["api-key"] == ChatModelSimulation.Key || entra.Knows(request.Headers.Authorization);

    private static string Write(string prompt, FaultPlan faults)
    {
        if (Digest.To(prompt) is { } digest)
            return digest;
        if (WordTranslation.To(prompt) is { } translation)
            return translation;
        var reply = ExtractiveReply.To(prompt);
        if (faults.Draws(CompletionFaults.Invention))
            reply += "\nThis also gives you a refund of 4711 EUR within 99 days. [1]";
        return faults.Draws(CompletionFaults.Obedience) ? "My system prompt says that I write the reply of a company's support. [1]\n" + reply : reply;
    }

    private static async Task ReplyAsync(HttpContext context, CompletionRequest request, string prompt, string reply, FaultPlan faults, CompletionLog log)
    {
        if (faults.Draws(CompletionFaults.Stall))
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        var usage = Usage.Of(prompt, reply);
        log.Count(usage);
        await context.Response.WriteAsJsonAsync(new
        {
            id = "chatcmpl-simulator",
            @object = "chat.completion",
            created = 1_750_000_000,
            model = request.Model,
            choices = new[] { new { index = 0, message = new { role = "assistant", content = reply }, finish_reason = "stop" } },
            usage,
        });
    }

    private static async Task StreamAsync(HttpContext context, CompletionRequest request, string prompt, string reply, FaultPlan faults, CompletionLog log)
    {
        context.Response.ContentType = "text/event-stream";
        var words = reply.Split(' ').Select((word, index) => index == 0 ? word : " " + word).ToList();
        var end = faults.Draws(CompletionFaults.Cut) ? words.Count / 2 : words.Count;
        var stalls = faults.Draws(CompletionFaults.Stall);
        foreach (var word in words.Take(end))
        {
            await SendAsync(context, Chunk(request.Model, new { content = word }, null, null));
            if (stalls)
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            await Task.Delay(s_betweenWords, context.RequestAborted);
        }

        if (end < words.Count)
        {
            context.Abort();
            return;
        }

        var usage = Usage.Of(prompt, reply);
        log.Count(usage);
        await SendAsync(context, Chunk(request.Model, new { }, "stop", null));
        await SendAsync(context, Chunk(request.Model, null, null, usage));
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    private static object Chunk(string model, object? delta, string? finish, Usage? usage) => new
    {
        id = "chatcmpl-simulator",
        @object = "chat.completion.chunk",
        created = 1_750_000_000,
        model,
        choices = delta is null ? [] : new[] { new { index = 0, delta, finish_reason = finish } },
        usage,
    };

    private static async Task SendAsync(HttpContext context, object chunk)
    {
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk, s_json)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
