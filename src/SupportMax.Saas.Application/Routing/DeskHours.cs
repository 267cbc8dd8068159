using System.Globalization;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Routing;

/// <summary>Tells a customer who is handed over the truth when nobody is there.</summary>
internal sealed class DeskHours(QueuePlaces places, TimeProvider clock)
{
    /// <summary>A sentence to put behind the notice, with a blank before it; empty when somebody is at the desk within opening times.</summary>
    public async Task<string> TellAsync(DeskPolicy policy, string language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var opening = new BusinessCalendar(policy.Hours).NextOpening(now);
        if (opening > now)
            return " " + Text(language, "HandOver.Closed", Local(opening.Value, policy.Hours, language));
        return await places.IsSomebodyThereAsync(cancellationToken) ? "" : " " + Text(language, "HandOver.NobodyOnline");
    }

    private static string Local(DateTimeOffset time, BusinessHours hours, string language)
    {
        var local = TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone));
        return local.ToString(language == "de" ? "dddd, d. MMMM, HH:mm" : "dddd, MMMM d, HH:mm", CultureInfo.GetCultureInfo(language)) + $" ({hours.TimeZone})";
    }

    private static string Text(string language, string key, string? time = null) => LocalizedTexts.Get(
        LocalizedTexts.Bot, language, key, time is null ? null : new Dictionary<string, object>(StringComparer.Ordinal) { ["time"] = time });
}
