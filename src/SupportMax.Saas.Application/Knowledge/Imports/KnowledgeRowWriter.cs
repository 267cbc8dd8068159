namespace SupportMax.Saas.Knowledge;

/// <summary>Adds the rows of a file to the current tenant's FAQs, as part of the running transaction.</summary>
internal sealed class KnowledgeRowWriter(IFaqRepository faqs, IProductAreaRepository areas, FaqQuota quota, TimeProvider time)
{
    public async Task<RowsWritten> WriteAsync(IReadOnlyList<KnowledgeRow> rows, RowPolicy policy, CancellationToken cancellationToken)
    {
        var names = new ProductAreaNames(await areas.ListAsync(cancellationToken));
        var keys = rows.Select(row => row.Content?.ExternalId).OfType<string>().ToList();
        var existing = await faqs.FindByExportKeysAsync(keys, cancellationToken);
        var asked = await FindAskedAsync(rows, cancellationToken);
        var room = await quota.GetRoomAsync(cancellationToken);
        var written = new RowsWritten(0, 0, []);
        foreach (var row in rows)
        {
            if (row.Content is null || FindArea(names, row.Content.ProductArea, policy) is not { } area)
            {
                written.Rejected.Add((row.Line, row.Code ?? KnowledgeErrorCodes.ProductAreaUnknown));
                continue;
            }

            var content = row.Content with { ProductArea = area };
            if (content.ExternalId is { } key && existing.TryGetValue(key, out var faq))
            {
                Update(faq, content with { ExternalId = faq.ExternalId }, policy);
                written = written with { Updated = written.Updated + 1 };
            }
            else if (content.ExternalId is null && asked.TryGetValue(QuestionOf(content), out faq))
            {
                Update(faq, Completed(content, faq), policy);
                written = written with { Updated = written.Updated + 1 };
            }
            else if (written.Imported >= room)
            {
                written.Rejected.Add((row.Line, KnowledgeErrorCodes.QuotaReached));
            }
            else
            {
                asked.TryAdd(QuestionOf(content), Add(content, policy));
                written = written with { Imported = written.Imported + 1 };
            }
        }

        return written;
    }

    /// <summary>
    /// What is there already of the rows that bring no id: a file that was mended and sent again must not double the rest of its FAQs. The same question may well
    /// have another answer in another product area or language.
    /// </summary>
    private async Task<Dictionary<(string Question, string Area, string Language), Faq>> FindAskedAsync(IReadOnlyList<KnowledgeRow> rows, CancellationToken cancellationToken)
    {
        var questions = rows.Where(row => row.Content is { ExternalId: null }).Select(row => row.Content!.Question).ToList();
        var found = await faqs.FindByQuestionsAsync(questions, cancellationToken);
        return found.DistinctBy(faq => QuestionOf(faq.ToContent())).ToDictionary(faq => QuestionOf(faq.ToContent()));
    }

    /// <summary>A row that does not say that it means this FAQ takes nothing away that it does not mention.</summary>
    private static FaqContent Completed(FaqContent content, Faq faq) => content with
    {
        ExternalId = faq.ExternalId,
        Alternatives = content.Alternatives.Count == 0 ? faq.Alternatives : content.Alternatives,
        Tags = content.Tags.Count == 0 ? faq.Tags : content.Tags,
    };

    private static (string Question, string Area, string Language) QuestionOf(FaqContent content) => (content.Question, content.ProductArea, content.Language);

    private string? FindArea(ProductAreaNames names, string name, RowPolicy policy)
    {
        if (names.Find(name) is { } known)
            return known;
        if (!policy.CreatesAreas || names.Count == FaqConsts.MaxProductAreas)
            return null;
        areas.Add(new ProductArea(name, names.Count));
        names.Add(name);
        return name;
    }

    private Faq Add(FaqContent content, RowPolicy policy)
    {
        var faq = new Faq(content, time.GetUtcNow(), policy.Publishes ? FaqStatus.Published : FaqStatus.Draft);
        faqs.Add(faq);
        faqs.Add(new FaqVersion(faq, policy.ChangedBy));
        return faq;
    }

    /// <summary>A row that changes nothing leaves no version.</summary>
    private void Update(Faq faq, FaqContent content, RowPolicy policy)
    {
        if (!faq.ToContent().Equals(content))
        {
            faq.Edit(content, time.GetUtcNow());
            faqs.Add(new FaqVersion(faq, policy.ChangedBy));
        }

        if (policy.Publishes && !faq.IsPublished)
        {
            faq.Publish(time.GetUtcNow());
            faqs.Add(new FaqVersion(faq, policy.ChangedBy));
        }
    }
}

/// <summary>How rows go in.</summary>
/// <param name="Publishes">Whether they answer customers at once.</param>
/// <param name="CreatesAreas">Whether an unknown product area is added to the tenant's list instead of rejecting the row.</param>
/// <param name="ChangedBy">Who brings them.</param>
internal sealed record RowPolicy(bool Publishes, bool CreatesAreas, string ChangedBy);

/// <summary>What became of rows.</summary>
internal sealed record RowsWritten(int Imported, int Updated, List<(int Line, string Code)> Rejected);
