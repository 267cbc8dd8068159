using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// An activity and two measurements for each call, named as OpenTelemetry's semantic conventions for generative AI name them. They
/// hold no text: prompts and replies stand in the tenant's own trace.
/// </summary>
internal sealed class TelemetryChatClient(IChatClient inner, ChatModelProvider provider, Uri endpoint, string model) : DelegatingChatClient(inner)
{
    /// <summary>The name of the activities' source and of the meter.</summary>
    public const string Name = "SupportMax.ChatModels";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "How long calls to chat models take.");
    private static readonly Histogram<long> s_tokens = s_meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens read and written by chat models.");

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var call = Begin(options);
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            call.Note(response.ModelId, response.Usage);
            return response;
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var call = Begin(options);
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, call))
        {
            call.Note(updates.Current.ModelId, updates.Current.Contents.OfType<UsageContent>().LastOrDefault()?.Details);
            yield return updates.Current;
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, Call call)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    private Call Begin(ChatOptions? options)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", provider == ChatModelProvider.AzureOpenAI ? "azure.ai.openai" : "openai" },
            { "gen_ai.request.model", model },
            { "server.address", endpoint.Host },
            { "server.port", endpoint.Port },
        };
        var activity = s_source.StartActivity($"chat {model}", ActivityKind.Client, parentContext: default, tags);
        activity?.SetTag("gen_ai.request.max_tokens", options?.MaxOutputTokens);
        activity?.SetTag("gen_ai.request.temperature", options?.Temperature);
        return new Call(activity, tags);
    }

    private sealed class Call(Activity? activity, TagList tags) : IDisposable
    {
        private readonly long _startedAt = Stopwatch.GetTimestamp();
        private string? _error;
        private UsageDetails? _usage;

        public void Note(string? responseModel, UsageDetails? usage)
        {
            if (responseModel is not null)
                activity?.SetTag("gen_ai.response.model", responseModel);
            _usage = usage ?? _usage;
        }

        public void Fail(Exception exception) => _error = exception is OperationCanceledException ? "timeout" : (exception.InnerException ?? exception).GetType().Name;

        public void Dispose()
        {
            var measured = tags;
            if (_error is not null)
            {
                measured.Add("error.type", _error);
                activity?.SetTag("error.type", _error).SetStatus(ActivityStatusCode.Error);
            }

            s_duration.Record(Stopwatch.GetElapsedTime(_startedAt).TotalSeconds, measured);
            Count("input", _usage?.InputTokenCount);
            Count("output", _usage?.OutputTokenCount);
            activity?.Dispose();
        }

        private void Count(string type, long? count)
        {
            if (count is not { } tokens)
                return;
            activity?.SetTag($"gen_ai.usage.{type}_tokens", tokens);
            var measured = tags;
            measured.Add("gen_ai.token.type", type);
            s_tokens.Record(tokens, measured);
        }
    }
}
