namespace SupportMax.Saas.Answering;

public sealed class AnsweringSettingsTests
{
    private static readonly ThresholdPair s_both = new(0.9, 0.5);
    private static readonly ThresholdPair s_intent = new(0.8, 0.4);
    private static readonly ThresholdPair s_area = new(0.7, 0.35);
    private static readonly ThresholdPair s_default = new(0.6, 0.3);

    private readonly AnsweringSettings _settings = AnsweringSettings.CreateDefault();

    [Theory]
    [InlineData("Billing", "Plans", 0.9, ThresholdOrigin.IntentAndProductArea)]
    [InlineData("Billing", "Boards", 0.8, ThresholdOrigin.Intent)]
    [InlineData("Technical", "Plans", 0.7, ThresholdOrigin.ProductArea)]
    [InlineData("Technical", "Boards", 0.6, ThresholdOrigin.Default)]
    public void The_most_particular_override_wins_then_the_intent_then_the_area_then_the_default(string intent, string area, double answer, ThresholdOrigin origin)
    {
        _settings.Change(s_default, [new(null, "Plans", s_area), new("Billing", null, s_intent), new("Billing", "Plans", s_both)]);
        var applied = _settings.For(intent, area);
        (applied.Pair.Answer, applied.Origin).ShouldBe((answer, origin));
    }

    [Fact]
    public void Where_an_intent_and_an_area_both_fit_the_reason_says_which_one_stands_back()
    {
        _settings.Change(s_default, [new(null, "Plans", s_area), new("Billing", null, s_intent)]);
        var applied = _settings.For("Billing", "Plans");
        applied.Pair.ShouldBe(s_intent);
        applied.Reason.ShouldBe("The override for Billing; the one for Plans fits too, and an intent comes before an area.");
    }

    public static TheoryData<ThresholdPair, ThresholdOverride[]> Invalid => new()
    {
        { new(1.1, 0.5), [] },
        { new(0.5, -0.1), [] },
        { new(0.4, 0.5), [] },
        { new(double.NaN, 0.1), [] },
        { s_default, [new("Billing", null, new(0.1, 0.2))] },
        { s_default, [new(null, null, s_both)] },
        { s_default, [new("Billing", null, s_both), new("Billing", null, s_intent)] },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Thresholds_out_of_range_or_order_and_repeated_or_aimless_overrides_are_refused(ThresholdPair @default, ThresholdOverride[] overrides)
    {
        ((Action)(() => _settings.Change(@default, overrides))).ShouldBeRefused(AnsweringErrorCodes.ThresholdsInvalid);
        _settings.Default.ShouldBe(ThresholdPair.Initial);
        _settings.Overrides.ShouldBeEmpty();
    }

    [Fact]
    public void Equal_thresholds_are_fine_then_the_bot_never_asks()
    {
        _settings.Change(new(0.5, 0.5), []);
        _settings.Default.ShouldBe(new(0.5, 0.5));
    }
}
