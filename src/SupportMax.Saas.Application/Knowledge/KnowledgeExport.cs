using CsvHelper;

namespace SupportMax.Saas.Knowledge;

internal sealed class KnowledgeExport(IFaqRepository faqs) : IKnowledgeExport
{
    public async Task WriteAsync(Stream destination, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(destination, CsvWriterOptions.Default, leaveOpen: true);
        await csv.WriteRecordAsync([.. KnowledgeColumns.Names], cancellationToken);
        await foreach (var content in faqs.StreamForExportAsync().WithCancellation(cancellationToken))
            await csv.WriteRecordAsync(KnowledgeColumns.Write(content), cancellationToken);
    }
}
