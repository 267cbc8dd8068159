using System.Globalization;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Warns those who look after the chat model when four fifths of a budget are spent, and again when all of it is; once in each period.</summary>
internal sealed class BudgetWarnings(ModelSpending spending, IChatModelRepository repository, StaffNotices notices, IUnitOfWork unitOfWork)
{
    private const string Notice = "ModelBudget";

    // A small budget is told in parts of a cent.
    private const string Money = "0.00##";

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await repository.FindAsync(cancellationToken) is not { } settings)
            return;
        foreach (var use in await spending.ListAsync(new ModelBudget(settings.DailyBudget, settings.MonthlyBudget), cancellationToken))
        {
            if (use.Warning is { } percent)
                await WarnOnceAsync(use, percent, cancellationToken);
        }
    }

    /// <returns>Whether they had not been warned of it before.</returns>
    private Task<bool> WarnOnceAsync(BudgetUse use, int percent, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            var isNew = await repository.TryNoteWarningAsync(use.Period, use.Since, percent, token);
            if (isNew)
                await notices.TellAsync(SupportMaxPermissions.ChatModels, $"{Notice}{percent}", ValuesOf(use), token);
            return isNew;
        },
        cancellationToken);

    private static Dictionary<string, string> ValuesOf(BudgetUse use) => new(StringComparer.Ordinal)
    {
        ["spent"] = use.Spent.ToString(Money, CultureInfo.InvariantCulture),
        ["limit"] = use.Limit.ToString(Money, CultureInfo.InvariantCulture),
        ["since"] = use.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
