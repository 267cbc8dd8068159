using static SupportMax.Saas.Tenants.FeatureNames;

namespace SupportMax.Saas.Tenants;

/// <summary>Every feature there is, and what each edition has of it. One is added here together with the code that asks for it.</summary>
internal static class FeatureDefinitions
{
    private const long Million = 1_000_000;

    public static IReadOnlyList<FeatureGroup> Groups { get; } =
    [
        new("SupportMax",
        [
            new(MaxFaqs, "20000", Max: Million),
            new(MaxConversationsPerDay, "100000", Max: 10 * Million),
            new(AllChannels, "true"),
            new(WebChannel, "true", AllChannels),
            new(EmailChannel, "true", AllChannels),
            new(WhatsAppChannel, "true", AllChannels),
            new(PartnerChannel, "true", AllChannels),
            new(FeatureNames.Crm, "true"),
            new(ModelBudget, "50", Max: Million),
        ]),
        new("SettingManagement",
        [
            new(SettingManagement, "true"),
            new(OwnMailServer, "true", SettingManagement),
        ]),
    ];

    private static readonly Dictionary<string, Dictionary<string, string>> s_editions = new(StringComparer.Ordinal)
    {
        [Editions.Trial] = new(StringComparer.Ordinal)
        {
            [MaxFaqs] = "500",
            [MaxConversationsPerDay] = "500",
            [EmailChannel] = "false",
            [WhatsAppChannel] = "false",
            [FeatureNames.Crm] = "false",
            [ModelBudget] = "0",
        },
        [Editions.Enterprise] = new(StringComparer.Ordinal) { [MaxFaqs] = "200000", [MaxConversationsPerDay] = "1000000", [ModelBudget] = "1000" },
    };

    public static IEnumerable<FeatureDefinition> All => Groups.SelectMany(group => group.Features);

    public static FeatureDefinition? Find(string? name) => All.FirstOrDefault(feature => feature.Name == name);

    /// <summary>What an edition has, before operators changed it; null where it has what everybody has.</summary>
    public static string? PresetOf(string edition, string name) => s_editions.GetValueOrDefault(edition)?.GetValueOrDefault(name);
}
