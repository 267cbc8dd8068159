using SupportMax.Saas.Errors;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>A question customers ask, the ways in which they ask it, and the tenant's answer.</summary>
public sealed class Faq : EventSource, ITenantOwned
{
    private Faq()
    {
    }

    /// <summary>A new FAQ.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="now">The time.</param>
    /// <param name="status">A draft, or published from the start.</param>
    /// <exception cref="BusinessException">The content breaks a rule of <see cref="FaqContent.Check"/>.</exception>
    public Faq(FaqContent content, DateTimeOffset now, FaqStatus status = FaqStatus.Draft)
    {
        Id = Guid.CreateVersion7();
        Status = status;
        CreatedAt = now;
        Take(content, now);
        if (IsPublished)
            Raise(new FaqPublished(Id, Version));
    }

    /// <summary>The FAQ's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The tenant's own id for it, unique within the tenant.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The question as the tenant words it.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Other phrasings, as customers write them.</summary>
    public IReadOnlyList<string> Alternatives { get; private set; } = [];

    /// <summary>The answer, in Markdown.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>What a customer who asks this wants.</summary>
    public Intent Intent { get; private set; }

    /// <summary>The part of the tenant's product.</summary>
    public string ProductArea { get; private set; } = "";

    /// <summary>The language, as a two-letter code.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Free words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>Where it is in its life.</summary>
    public FaqStatus Status { get; private set; }

    /// <summary>Starts at 1 and grows with each change; a change must name the one it saw.</summary>
    public int Version { get; private set; }

    /// <summary>When it was first written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether customers can get it as an answer.</summary>
    public bool IsPublished => Status == FaqStatus.Published;

    /// <summary>What it says now.</summary>
    public FaqContent ToContent() => new(ExternalId, Question, Alternatives, Answer, Intent, ProductArea, Language, Tags);

    /// <summary>Refuses a change made from an older version.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.VersionStale"/></exception>
    public void EnsureVersion(int expected)
    {
        if (expected != Version)
            throw new BusinessException(KnowledgeErrorCodes.VersionStale, ErrorKind.Conflict, "version");
    }

    /// <summary>Replaces the content; a published FAQ stays published with it.</summary>
    /// <exception cref="BusinessException">The content breaks a rule.</exception>
    public void Edit(FaqContent content, DateTimeOffset now)
    {
        Take(content, now);
        Raise(new FaqChanged(Id, Version, IsPublished));
    }

    /// <summary>Says that it goes; the repository takes it away.</summary>
    public void Delete() => Raise(new FaqDeleted(Id, IsPublished));

    /// <summary>Lets it answer customers.</summary>
    public void Publish(DateTimeOffset now)
    {
        if (MoveTo(FaqStatus.Published, now))
            Raise(new FaqPublished(Id, Version));
    }

    /// <summary>Takes it out of use; it can be published again.</summary>
    public void Archive(DateTimeOffset now)
    {
        if (MoveTo(FaqStatus.Archived, now))
            Raise(new FaqArchived(Id, Version));
    }

    private void Take(FaqContent content, DateTimeOffset now)
    {
        var checkedContent = FaqContent.Check(content);
        ExternalId = checkedContent.ExternalId;
        Question = checkedContent.Question;
        Alternatives = checkedContent.Alternatives;
        Answer = checkedContent.Answer;
        Intent = checkedContent.Intent;
        ProductArea = checkedContent.ProductArea;
        Language = checkedContent.Language;
        Tags = checkedContent.Tags;
        Touch(now);
    }

    private bool MoveTo(FaqStatus status, DateTimeOffset now)
    {
        if (Status == status)
            return false;
        Status = status;
        Touch(now);
        return true;
    }

    private void Touch(DateTimeOffset now)
    {
        Version++;
        ChangedAt = now;
    }
}
