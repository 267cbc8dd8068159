using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.ChatModels;

internal sealed class ModelTrialConfiguration : IEntityTypeConfiguration<ModelTrial>
{
    public void Configure(EntityTypeBuilder<ModelTrial> builder)
    {
        builder.ToTable("model_trials").HasKey(trial => trial.Id);
        builder.Property(trial => trial.Variant).AsJson();
    }
}
