using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Answering;

internal sealed class LearningConfiguration : IEntityTypeConfiguration<WrongAnswer>, IEntityTypeConfiguration<RegressionTest>
{
    public void Configure(EntityTypeBuilder<WrongAnswer> builder) => builder.ToTable("wrong_answers").HasKey(mark => mark.Id);

    public void Configure(EntityTypeBuilder<RegressionTest> builder)
    {
        builder.ToTable("regression_tests").HasKey(test => test.Id);
        builder.Property(test => test.LastRun!).AsJson();
    }
}
