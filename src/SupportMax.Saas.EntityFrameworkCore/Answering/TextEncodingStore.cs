using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class TextEncodingStore(SupportMaxDbContext context, ICurrentTenant currentTenant) : ITextEncodingStore
{
    private const int BatchSize = 5_000;

    public async Task<IReadOnlyDictionary<TextKey, byte[]>> LoadAsync(CancellationToken cancellationToken) =>
        await context.Database
            .SqlQuery<Row>($"select text_hash as \"TextHash\", encoding as \"Encoding\" from text_encodings where tenant_id = {currentTenant.Id.Value}")
            .AsAsyncEnumerable()
            .ToDictionaryAsync(row => TextKey.FromBytes(row.TextHash), row => row.Encoding, cancellationToken: cancellationToken);

    public async Task SaveAsync(IReadOnlyDictionary<TextKey, byte[]> encodings, CancellationToken cancellationToken)
    {
        foreach (var batch in encodings.Chunk(BatchSize))
        {
            var hashes = batch.Select(pair => pair.Key.ToBytes()).ToArray();
            var values = batch.Select(pair => pair.Value).ToArray();
            await context.Database.ExecuteSqlAsync(
                $"""
                 insert into text_encodings (tenant_id, text_hash, encoding)
                 select {currentTenant.Id.Value}, hash, encoding from unnest({hashes}, {values}) as given (hash, encoding)
                 on conflict do nothing
                 """,
                cancellationToken);
        }
    }

    private sealed record Row(byte[] TextHash, byte[] Encoding);
}
