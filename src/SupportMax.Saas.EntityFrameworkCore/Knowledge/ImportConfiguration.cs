using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportMax.Saas.Knowledge;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<KnowledgeImport>, IEntityTypeConfiguration<ImportRejection>
{
    public void Configure(EntityTypeBuilder<KnowledgeImport> builder)
    {
        builder.ToTable("knowledge_imports").HasKey(import => import.Id);
        // Whatever happens to the lease: a batch that another host has put in already cannot go in again.
        builder.Property(import => import.Processed).IsConcurrencyToken();
        builder.Ignore(import => import.IsFinished);
    }

    public void Configure(EntityTypeBuilder<ImportRejection> builder) =>
        builder.ToTable("knowledge_import_rejections").HasKey(rejection => new { rejection.ImportId, rejection.Line });
}
