namespace SupportMax.Saas.Knowledge;

/// <summary>Gives the tenant's knowledge back as the CSV file that an import takes.</summary>
public interface IKnowledgeExport
{
    /// <summary>
    /// Writes all drafts and published FAQs as UTF-8 without a byte order mark. Cells hold exactly what the FAQs say: one that
    /// begins like a formula is not altered, so open the file as text.
    /// </summary>
    Task WriteAsync(Stream destination, CancellationToken cancellationToken);
}
