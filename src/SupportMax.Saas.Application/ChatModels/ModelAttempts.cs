using Microsoft.Extensions.AI;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Lets one model write a reply, checked as it comes, and notes what that cost.</summary>
internal sealed class ModelAttempts(IChatClients clients, GroundedWriting writing, ConversationMemory memory, ModelCallLog log)
{
    /// <summary>What every model is asked.</summary>
    public async Task<ModelPrompt> PrepareAsync(CompositionTurn turn, CancellationToken cancellationToken)
    {
        var personal = new PersonalData();
        var before = await memory.RecallAsync(turn, cancellationToken);
        return new ModelPrompt(CompositionPrompt.Write(turn.Request with { Before = before }, turn.Connection.Tone, personal), personal);
    }

    public async Task<Attempt> TryAsync(TenantId tenantId, ChatModelConnection connection, CompositionRequest request, ModelPrompt prompt, ChatModel model, CancellationToken cancellationToken)
    {
        var attempt = await ReadAsync(connection, request, prompt, model, cancellationToken);
        await log.WriteAsync(tenantId, attempt.Facts(request.ConversationId, model, prompt.Text) with { Trial = connection.Mark });
        return attempt;
    }

    private async Task<Attempt> ReadAsync(ChatModelConnection connection, CompositionRequest request, ModelPrompt prompt, ChatModel model, CancellationToken cancellationToken)
    {
        var startedAt = log.Now;
        var draft = new ModelDraft(prompt.Messages);
        try
        {
            using var client = clients.Create(connection, model.Name);
            await writing.ReadAsync(draft, client, prompt.Messages, request, prompt.Personal, cancellationToken);
            return new Attempt(startedAt, draft, draft.Fault is null ? ModelCallOutcome.Sent : ModelCallOutcome.Ungrounded, draft.Fault);
        }
        catch (OperationCanceledException)
        {
            return new Attempt(startedAt, draft, ModelCallOutcome.TimedOut, "no reply within the time limit");
        }
        catch (Exception exception)
        {
            // Whatever it is, the customer gets the plain answer, and the admin reads why in the trace.
            return new Attempt(startedAt, draft, ModelCallOutcome.Failed, exception is ChatModelFailedException ? exception.Message : $"failed ({exception.GetType().Name})");
        }
    }
}

/// <summary>What a model is asked, and the personal data that was taken out of it.</summary>
internal sealed record ModelPrompt(List<ChatMessage> Messages, PersonalData Personal)
{
    /// <summary>All of it as one text, for the trace.</summary>
    public string Text => string.Join("\n\n", Messages.Select(message => message.Text));
}
