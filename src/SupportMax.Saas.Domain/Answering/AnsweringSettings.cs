using SupportMax.Saas.Errors;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>From which probability on a tenant's bot answers, and from which it asks.</summary>
public sealed class AnsweringSettings : EventSource, ITenantOwned
{
    private AnsweringSettings()
    {
    }

    /// <summary>The thresholds a new tenant starts with.</summary>
    public static AnsweringSettings CreateDefault() => new() { Default = ThresholdPair.Initial };

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The thresholds where no override fits.</summary>
    public ThresholdPair Default { get; private set; } = ThresholdPair.Initial;

    /// <summary>Thresholds for an intent, a product area, or both.</summary>
    public IReadOnlyList<ThresholdOverride> Overrides { get; private set; } = [];

    /// <summary>The error budget that the thresholds were chosen by; null when a person set them.</summary>
    public ErrorBudget? Budget { get; private set; }

    /// <summary>How people's verdicts move the stated probabilities; null while there are too few verdicts.</summary>
    public VerdictRefinement? Refinement { get; private set; }

    /// <summary>Takes over how people's verdicts move the stated probabilities; the thresholds stay as they are.</summary>
    /// <returns>Whether that is another one than before.</returns>
    public bool Refine(VerdictRefinement? refinement)
    {
        if (refinement is null ? Refinement is null : refinement.IsSameAs(Refinement))
            return false;
        Refinement = refinement;
        Raise(new ThresholdsChanged());
        return true;
    }

    /// <summary>Replaces all thresholds by those that keep an error budget.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ErrorBudgetInvalid"/></exception>
    public void ChangeByBudget(ErrorBudget budget, ThresholdPair @default, IReadOnlyList<ThresholdOverride> overrides)
    {
        if (!ErrorBudget.IsValid(budget.MaxWrongShare))
            throw new BusinessException(AnsweringErrorCodes.ErrorBudgetInvalid, ErrorKind.BadInput, "maxWrongShare");
        Change(@default, overrides);
        Budget = budget;
    }

    /// <summary>Replaces all thresholds by hand; an error budget no longer holds.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ThresholdsInvalid"/></exception>
    public void Change(ThresholdPair @default, IReadOnlyList<ThresholdOverride> overrides)
    {
        var keys = overrides.Select(item => (item.Intent, item.ProductArea)).ToList();
        var valid = @default.IsValid
            && overrides.All(item => item.Thresholds.IsValid && (item.Intent is not null || item.ProductArea is not null))
            && keys.Distinct().Count() == keys.Count;
        if (!valid)
            throw new BusinessException(AnsweringErrorCodes.ThresholdsInvalid, ErrorKind.BadInput, "default", "overrides");
        Default = @default;
        Overrides = overrides;
        Budget = null;
        Raise(new ThresholdsChanged());
    }

    /// <summary>
    /// The thresholds for a message. The most specific override wins: that for intent and area together, else that for the intent, else that for the
    /// area, else the default. So when one for the intent and one for the area both fit, the intent's applies.
    /// </summary>
    public AppliedThresholds For(string intent, string productArea)
    {
        var both = Overrides.FirstOrDefault(item => item.Intent == intent && item.ProductArea == productArea);
        var byIntent = Overrides.FirstOrDefault(item => item.Intent == intent && item.ProductArea is null);
        var byArea = Overrides.FirstOrDefault(item => item.Intent is null && item.ProductArea == productArea);
        if (both is not null)
            return new AppliedThresholds(both.Thresholds, ThresholdOrigin.IntentAndProductArea, $"The override for {intent} in {productArea}.");
        if (byIntent is not null && byArea is not null)
            return new AppliedThresholds(byIntent.Thresholds, ThresholdOrigin.Intent, $"The override for {intent}; the one for {productArea} fits too, and an intent comes before an area.");
        if (byIntent is not null)
            return new AppliedThresholds(byIntent.Thresholds, ThresholdOrigin.Intent, $"The override for {intent}.");
        if (byArea is not null)
            return new AppliedThresholds(byArea.Thresholds, ThresholdOrigin.ProductArea, $"The override for {productArea}.");
        return new AppliedThresholds(Default, ThresholdOrigin.Default, "The default: no override fits.");
    }
}
