using System.Globalization;

namespace SupportMax.Saas.ChatModels;

/// <summary>Names a language as a chat model knows it.</summary>
internal static class LanguageName
{
    /// <summary>The English name of a BCP 47 tag, such as German for <c>de</c>.</summary>
    public static string Of(string tag) => CultureInfo.GetCultureInfo(tag).EnglishName;
}
