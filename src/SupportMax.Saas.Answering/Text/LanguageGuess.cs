using System.Collections.Frozen;
using System.Text.Unicode;

namespace SupportMax.Saas.Answering;

/// <summary>The likeliest language of a text, by script and by everyday words; enough to choose a reply's language, not to identify every tongue.</summary>
internal static class LanguageGuess
{
    /// <summary>BCP 47's tag for "undetermined".</summary>
    public const string Undetermined = "und";

    private static readonly FrozenDictionary<string, string> LanguagesOfWord = Words(
        ("en", "the and is are was what how why where when who can could do does did i my me you your we our it its to of in on for with not have has this that from if get want need there be will please help"),
        ("de", "der die das und ist sind war wie was warum wo wann wer kann können ich mein meine mir mich du sie ihr wir unser es zu von im auf für mit nicht haben hat dieser aus wenn ein eine bitte hilfe den dem auch"),
        ("fr", "le la les et est sont était comment pourquoi où quand qui peut je mon ma mes vous votre nous notre il elle de du des dans sur pour avec ne pas avoir ce cette si un une être aide merci que"),
        ("es", "el la los las y es son era cómo como qué por dónde cuándo quién puede yo mi mis usted su nosotros nuestro de del en para con no tener este esta si un una ser ayuda gracias que puedo"),
        ("it", "il lo la gli e è sono era come perché dove quando chi può io mio mia mi lei suo noi nostro di del della nel per con non avere questo questa se un una essere aiuto grazie che posso"),
        ("pt", "o a os as e é são era como por onde quando quem pode eu meu minha você seu nós nosso de do da em no na para com não ter este esta se um uma ser ajuda obrigado que posso"),
        ("nl", "de het en is zijn was hoe wat waarom waar wanneer wie kan ik mijn me u uw wij ons onze te van in op voor met niet hebben heeft dit dat als een graag hulp bedankt"));

    private static readonly (string Language, UnicodeRange Letters)[] Scripts =
    [
        ("ru", UnicodeRanges.Cyrillic), ("el", UnicodeRanges.GreekandCoptic), ("ar", UnicodeRanges.Arabic), ("he", UnicodeRanges.Hebrew),
        ("ja", UnicodeRanges.Hiragana), ("ja", UnicodeRanges.Katakana), ("zh", UnicodeRanges.CjkUnifiedIdeographs), ("ko", UnicodeRanges.HangulSyllables),
        ("hi", UnicodeRanges.Devanagari), ("th", UnicodeRanges.Thai),
    ];

    /// <summary>A BCP 47 tag, or <see cref="Undetermined"/>.</summary>
    public static string Of(string text)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Answering.Words.Of(text))
            if (LanguagesOfWord.TryGetValue(word, out var languages))
                foreach (var language in languages.Split(' '))
                    votes[language] = votes.GetValueOrDefault(language) + 1;
        foreach (var letter in text)
            foreach (var (language, letters) in Scripts)
                if (letter >= letters.FirstCodePoint && letter < letters.FirstCodePoint + letters.Length)
                    votes[language] = votes.GetValueOrDefault(language) + 1;
        return votes.Count == 0 ? Undetermined : votes.MaxBy(vote => (vote.Value, vote.Key == "en" ? 1 : 0)).Key;
    }

    private static FrozenDictionary<string, string> Words(params (string Language, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Distinct(StringComparer.Ordinal), (list, word) => (word, list.Language))
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => string.Join(' ', group.Select(pair => pair.Language)), StringComparer.Ordinal);
}
