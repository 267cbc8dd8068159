using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Time;

namespace SupportMax.Saas.Conversations;

/// <content>Who has a conversation: a person, or a queue. Each method is one trigger of <see cref="ConversationMachine"/>.</content>
public sealed partial class Conversation
{
    /// <summary>Makes a person responsible for a conversation that nobody has. For whoever has it already, nothing happens.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.AlreadyTaken"/>, <see cref="ConversationErrorCodes.NotNow"/></exception>
    public void Take(Guid agentId, string agentName, Cause cause, DateTimeOffset now)
    {
        if (State == ConversationState.Assigned && AssigneeId == agentId)
            return;
        if (State == ConversationState.Assigned)
        {
            throw new BusinessException(ConversationErrorCodes.AlreadyTaken, ErrorKind.Conflict)
            {
                Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = AssigneeName ?? "" },
            };
        }

        Refuse(ConversationTrigger.Taken);
        Give(agentId, agentName);
        Move(ConversationTrigger.Taken, cause, now);
        EscalatedAt ??= now.ToStored();
        IsCounted = true;
        WaitForPerson(now);
    }

    /// <summary>Gives the conversation to another person.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/>: no person has it or is called.</exception>
    public void Transfer(Guid agentId, string agentName, Cause cause, DateTimeOffset now)
    {
        Refuse(ConversationTrigger.Transferred);
        Give(agentId, agentName);
        Move(ConversationTrigger.Transferred, cause, now);
        WaitForPerson(now);
    }

    /// <summary>A supervisor takes it, whoever has it.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/></exception>
    public void BargeIn(Guid supervisorId, string supervisorName, Cause cause, DateTimeOffset now)
    {
        Refuse(ConversationTrigger.BargedIn);
        Give(supervisorId, supervisorName);
        Tier = SupportTier.Supervisor;
        Move(ConversationTrigger.BargedIn, cause, now);
        WaitForPerson(now);
    }

    /// <summary>Puts it into a queue: its first, the same again, or another one. It keeps its place by how long the customer waits.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/></exception>
    public void Enqueue(Guid? queueId, Cause cause, DateTimeOffset now)
    {
        Refuse(ConversationTrigger.Queued);
        StandIn(queueId, now);
        Move(ConversationTrigger.Queued, cause, now);
        WaitForPerson(now);
    }

    /// <summary>Puts it into the queue of the next tier.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotNow"/>, <see cref="ConversationErrorCodes.HighestTier"/></exception>
    public void Escalate(Guid? queueId, Cause cause, DateTimeOffset now)
    {
        Refuse(ConversationTrigger.Escalated);
        if (Tier == SupportTier.Supervisor)
            throw new BusinessException(ConversationErrorCodes.HighestTier, ErrorKind.Conflict);
        Tier++;
        StandIn(queueId, now);
        Move(ConversationTrigger.Escalated, cause, now);
        WaitForPerson(now);
    }

    /// <summary>What waited for the bot waits for a person from here on.</summary>
    private void WaitForPerson(DateTimeOffset now)
    {
        WaitingSince ??= PendingSince;
        PendingSince = null;
        UpdateStatus();
        KeepTime(now);
    }

    private void Give(Guid agentId, string agentName)
    {
        AssigneeId = agentId;
        AssigneeName = agentName;
        QueueId = null;
        QueuedAt = null;
    }

    private void StandIn(Guid? queueId, DateTimeOffset now)
    {
        AssigneeId = null;
        AssigneeName = null;
        QueueId = queueId;
        QueuedAt = now.ToStored();
    }

    private void Unassign()
    {
        AssigneeId = null;
        AssigneeName = null;
        QueueId = null;
        QueuedAt = null;
    }
}
