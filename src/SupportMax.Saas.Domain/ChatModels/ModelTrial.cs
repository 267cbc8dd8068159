using System.Buffers.Binary;
using System.Security.Cryptography;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Another model or other instructions, tried beside the ones in force: first on questions that no customer waits for, then on a
/// share of the conversations, until somebody takes or drops it. A tenant has one open trial at most.
/// </summary>
public sealed class ModelTrial : EventSource, ITenantOwned
{
    private const int Percent = 100;

    private ModelTrial()
    {
    }

    /// <summary>A variant that nobody meets yet.</summary>
    public ModelTrial(ModelVariant variant, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Variant = variant.Check();
        CreatedAt = now;
    }

    /// <summary>The trial's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Where it is.</summary>
    public ModelTrialState State { get; private set; }

    /// <summary>What is tried.</summary>
    public ModelVariant Variant { get; private set; } = new(null, new ChatModel("", ModelPrice.Free), "");

    /// <summary>How many of a hundred conversations the variant answers; 0 before it is live.</summary>
    public int Share { get; private set; }

    /// <summary>The run that puts the test questions to both; null before there was one for this variant.</summary>
    public Guid? ComparisonId { get; private set; }

    /// <summary>Whether that run is done.</summary>
    public bool IsCompared { get; private set; }

    /// <summary>When it was set up.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the first customers could meet it.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it was taken or dropped; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Tries something else instead; what was compared so far says nothing about it.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes.TrialIsLive"/></exception>
    public void Change(ModelVariant variant)
    {
        RequireDraft();
        Variant = variant.Check();
        ComparisonId = null;
        IsCompared = false;
    }

    /// <summary>A run begins to put the test questions to both.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes.TrialIsLive"/></exception>
    public void Compare(Guid runId)
    {
        RequireDraft();
        ComparisonId = runId;
        IsCompared = false;
    }

    /// <summary>The run is done, unless another one took its place.</summary>
    public void FinishComparison(Guid runId) => IsCompared |= ComparisonId == runId;

    /// <summary>Lets the variant answer a share of the conversations. It stays as it is to the end, so that every conversation keeps its side.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="ChatModelErrorCodes.TrialIsLive"/>, <see cref="ChatModelErrorCodes.TrialNotCompared"/>, <see cref="ChatModelErrorCodes.TrialShareInvalid"/>
    /// </exception>
    public void Start(int share, DateTimeOffset now)
    {
        RequireDraft();
        if (share is < 1 or > ChatModelConsts.MaxTrialShare)
            throw new BusinessException(ChatModelErrorCodes.TrialShareInvalid, ErrorKind.BadInput, "share");
        if (!IsCompared)
            throw new BusinessException(ChatModelErrorCodes.TrialNotCompared, ErrorKind.Conflict);
        Share = share;
        State = ModelTrialState.Live;
        StartedAt = now;
        Raise(new ChatModelsChanged());
    }

    /// <summary>Ends it; whoever takes the variant puts it into the settings.</summary>
    public void End(bool take, DateTimeOffset now)
    {
        State = take ? ModelTrialState.Taken : ModelTrialState.Dropped;
        EndedAt = now;
        Raise(new ChatModelsChanged());
    }

    /// <summary>Whether the variant answers a conversation: the same for all of it and on every host, and another draw in every trial.</summary>
    public bool Answers(Guid conversationId)
    {
        Span<byte> ids = stackalloc byte[32];
        Id.TryWriteBytes(ids);
        conversationId.TryWriteBytes(ids[16..]);
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(ids)) % Percent < Share;
    }

    private void RequireDraft()
    {
        if (State != ModelTrialState.Draft)
            throw new BusinessException(ChatModelErrorCodes.TrialIsLive, ErrorKind.Conflict);
    }
}
