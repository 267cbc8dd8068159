using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenAI;

namespace SupportMax.Saas.ChatModels;

/// <summary>Clients over OpenAI's package, for OpenAI itself, Azure's v1 endpoint and every server that speaks the same.</summary>
internal sealed class OpenAIChatClients(
    IHttpClientFactory http, ChatModelPipelines pipelines, EntraTokens tokens, IOptions<ChatModelOptions> options, IHostEnvironment environment) : IChatClients
{
    public const string HttpClientName = "chat-models";

    public ChatModelConnection? OfOperator { get; } = options.Value.Default?.ToConnection();

    public bool MayCall(Uri endpoint) => AllowedHosts.Allow(options.Value.AllowedHosts, endpoint, environment.IsDevelopment());

    public IChatClient Create(ChatModelConnection connection, string model)
    {
        // Again, for the operator's list may have changed since the settings were saved.
        if (!connection.IsOperators && !MayCall(connection.Endpoint))
            throw new ChatModelFailedException("the operator does not allow this server any more");
        var clientOptions = new OpenAIClientOptions
        {
            Endpoint = connection.Endpoint,
            Transport = new HttpClientPipelineTransport(http.CreateClient(HttpClientName)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        if (connection.Entra is { } entra)
            clientOptions.AddPolicy(new EntraBearer(tokens, entra, connection.Key), PipelinePosition.BeforeTransport);
        else if (connection.Provider == ChatModelProvider.AzureOpenAI)
            clientOptions.AddPolicy(new AzureKeyHeader(connection.Key), PipelinePosition.PerCall);
        // The secret of an application goes to Entra alone; the policy above puts a token in this one's place.
        var credential = new ApiKeyCredential(connection.Entra is null ? connection.Key : "token");
        var client = new OpenAI.Chat.ChatClient(model, credential, clientOptions);
        // A call passes these from the outside to the inside; redaction, budget and cache are the composer's, before any of them.
        return new TelemetryChatClient(
            new ResilientChatClient(
                new OpenAIChatClient(client),
                pipelines.For(connection.Endpoint, model)),
            connection.Provider,
            connection.Endpoint,
            model);
    }

    /// <summary>Azure takes a resource's key in a header of its own.</summary>
    private sealed class AzureKeyHeader(string key) : PipelinePolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.Request.Headers.Set("api-key", key);
            ProcessNext(message, pipeline, currentIndex);
        }

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.Request.Headers.Set("api-key", key);
            return ProcessNextAsync(message, pipeline, currentIndex);
        }
    }
}
