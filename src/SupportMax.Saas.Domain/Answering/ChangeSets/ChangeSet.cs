using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>
/// A planned change of thresholds, of knowledge, or of both: measured first, then put into force as one, unless something else has changed in between.
/// </summary>
public sealed class ChangeSet : ITenantOwned
{
    private ChangeSet()
    {
    }

    /// <summary>A planned change.</summary>
    /// <param name="runId">The run that measures it.</param>
    /// <param name="plan">What is to change.</param>
    /// <param name="base">What it was planned against.</param>
    /// <param name="createdBy">Who plans it.</param>
    /// <param name="now">The time.</param>
    public ChangeSet(Guid runId, ChangePlan plan, ChangeBase @base, string createdBy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        RunId = runId;
        Plan = plan;
        Base = @base;
        CreatedBy = createdBy;
        CreatedAt = now;
    }

    /// <summary>The change set's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The run that measures it.</summary>
    public Guid RunId { get; private set; }

    /// <summary>What is to change.</summary>
    public ChangePlan Plan { get; private set; } = null!;

    /// <summary>What it was measured against.</summary>
    public ChangeBase Base { get; private set; } = null!;

    /// <summary>Who planned it.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who put it into force.</summary>
    public string? PublishedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Marks it as in force.</summary>
    /// <param name="current">What it is put on top of.</param>
    /// <param name="member">Who does so.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ChangeSetPublished"/>, <see cref="AnsweringErrorCodes.ChangeSetStale"/></exception>
    public void Publish(ChangeBase current, string member, DateTimeOffset now)
    {
        if (PublishedAt is not null)
            throw new BusinessException(AnsweringErrorCodes.ChangeSetPublished, ErrorKind.Conflict);
        if (!Base.IsSameAs(current))
            throw new BusinessException(AnsweringErrorCodes.ChangeSetStale, ErrorKind.Conflict);
        PublishedBy = member;
        PublishedAt = now;
    }
}

/// <summary>What a change set is to change.</summary>
/// <param name="Thresholds">The new thresholds; null to leave them.</param>
/// <param name="Faqs">FAQs that are published, some with new content.</param>
public sealed record ChangePlan(ThresholdPlan? Thresholds, IReadOnlyList<FaqPlan> Faqs);

/// <summary>New thresholds.</summary>
public sealed record ThresholdPlan(ThresholdPair Default, IReadOnlyList<ThresholdOverride> Overrides);

/// <summary>A FAQ that a change set publishes.</summary>
/// <param name="FaqId">The FAQ.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Content">What it is to say; null when it stays as it is, as with a draft.</param>
public sealed record FaqPlan(Guid FaqId, int Version, FaqContent? Content);

/// <summary>What was in force when a change was measured.</summary>
/// <param name="KnowledgeRevision">The published knowledge.</param>
/// <param name="Default">The default thresholds.</param>
/// <param name="Overrides">The overrides.</param>
public sealed record ChangeBase(string KnowledgeRevision, ThresholdPair Default, IReadOnlyList<ThresholdOverride> Overrides)
{
    /// <summary>Whether nothing has changed.</summary>
    public bool IsSameAs(ChangeBase other) =>
        KnowledgeRevision == other.KnowledgeRevision && Default == other.Default && Overrides.SequenceEqual(other.Overrides);
}
