using System.Diagnostics;
using Microsoft.Extensions.AI;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Tries a connection with one short question to each model, and notes what that cost.</summary>
internal sealed class ChatModelTest(IChatClients clients, ModelSpending spending, ModelCallLog log)
{
    private const string Question = "Reply with the one word OK.";
    private static readonly TimeSpan s_timeLimit = TimeSpan.FromSeconds(15);

    public bool MayCall(Uri endpoint) => clients.MayCall(endpoint);

    /// <summary>The models that the operator offers; null when there are none.</summary>
    public ChatModelConnection? OfOperator => clients.OfOperator;

    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.FeatureOff"/></exception>
    public async Task RequireEditionAsync()
    {
        if (await spending.GetEditionBudgetAsync() == 0)
            throw new BusinessException(TenantErrorCodes.FeatureOff, ErrorKind.Forbidden);
    }

    public async Task<ChatModelTestDto> RunAsync(TenantId tenantId, ChatModelConnection connection, CancellationToken cancellationToken)
    {
        await RequireEditionAsync();
        var results = new List<ChatModelTestResult>();
        foreach (var model in new[] { connection.LargeModel, connection.SmallModel }.OfType<ChatModel>())
            results.Add(await TryAsync(tenantId, connection, model, cancellationToken));
        return new ChatModelTestDto(results.TrueForAll(result => result.Works), results);
    }

    private async Task<ChatModelTestResult> TryAsync(TenantId tenantId, ChatModelConnection connection, ChatModel model, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_timeLimit);
        var startedAt = log.Now;
        var watch = Stopwatch.StartNew();
        var (works, message, usage) = await AskAsync(connection, model, limit.Token);
        cancellationToken.ThrowIfCancellationRequested();
        var (input, output) = ((int)(usage?.InputTokenCount ?? 0), (int)(usage?.OutputTokenCount ?? 0));
        await log.WriteAsync(tenantId, new ModelCallFacts(
            null, model.Name, startedAt, (int)watch.ElapsedMilliseconds, input, output, usage is null, model.Price.CostOf(input, output), ModelCallOutcome.Test, works ? "" : message, Question, works ? message : ""));
        return new ChatModelTestResult(model.Name, works, (int)watch.ElapsedMilliseconds, message);
    }

    private async Task<(bool Works, string Message, UsageDetails? Usage)> AskAsync(ChatModelConnection connection, ChatModel model, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.Create(connection, model.Name);
            var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, Question)], new ChatOptions { MaxOutputTokens = 20 }, cancellationToken);
            return (true, response.Text, response.Usage);
        }
        catch (OperationCanceledException)
        {
            return (false, $"No reply within {s_timeLimit.TotalSeconds} seconds.", null);
        }
        catch (ChatModelFailedException exception)
        {
            return (false, exception.Message, null);
        }
    }
}
