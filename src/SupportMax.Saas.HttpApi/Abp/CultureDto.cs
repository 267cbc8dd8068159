using System.Globalization;

namespace SupportMax.Saas.Abp;

/// <summary>A culture as ABP's pages want it.</summary>
internal sealed record CultureDto(
    string CultureName,
    string Name,
    string DisplayName,
    string EnglishName,
    string NativeName,
    bool IsRightToLeft,
    string TwoLetterIsoLanguageName,
    string ThreeLetterIsoLanguageName,
    DateTimeFormatDto DateTimeFormat)
{
    public static CultureDto Of(CultureInfo culture) => new(
        culture.Name,
        culture.Name,
        culture.NativeName,
        culture.EnglishName,
        culture.NativeName,
        culture.TextInfo.IsRightToLeft,
        culture.TwoLetterISOLanguageName,
        culture.ThreeLetterISOLanguageName,
        DateTimeFormatDto.Of(culture.DateTimeFormat));
}

/// <summary>How a culture writes dates and times.</summary>
internal sealed record DateTimeFormatDto(
    string CalendarAlgorithmType,
    string DateTimeFormatLong,
    string ShortDatePattern,
    string FullDateTimePattern,
    string DateSeparator,
    string ShortTimePattern,
    string LongTimePattern)
{
    public static DateTimeFormatDto Of(DateTimeFormatInfo format) => new(
        format.Calendar.AlgorithmType.ToString(),
        format.LongDatePattern,
        format.ShortDatePattern,
        format.FullDateTimePattern,
        format.DateSeparator,
        format.ShortTimePattern,
        format.LongTimePattern);
}

/// <summary>A language to choose from.</summary>
internal sealed record LanguageDto(string CultureName, string UiCultureName, string DisplayName, string TwoLetterISOLanguageName)
{
    public static LanguageDto Of(CultureInfo culture) => new(culture.Name, culture.Name, culture.NativeName, culture.TwoLetterISOLanguageName);
}
