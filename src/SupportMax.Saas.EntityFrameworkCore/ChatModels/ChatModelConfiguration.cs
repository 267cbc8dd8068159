using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.ChatModels;

internal sealed class ChatModelSettingsConfiguration : IEntityTypeConfiguration<ChatModelSettings>
{
    public void Configure(EntityTypeBuilder<ChatModelSettings> builder)
    {
        builder.ToTable("chat_model_settings").HasKey(settings => settings.TenantId);
        builder.Property(settings => settings.Entra!).AsJson();
        builder.Property(settings => settings.SmallModel!).AsJson();
        builder.Property(settings => settings.LargeModel).AsJson();
    }
}

internal sealed class ModelCallConfiguration : IEntityTypeConfiguration<ModelCall>
{
    public void Configure(EntityTypeBuilder<ModelCall> builder) => builder.ToTable("model_calls").HasKey(call => call.Id);
}
