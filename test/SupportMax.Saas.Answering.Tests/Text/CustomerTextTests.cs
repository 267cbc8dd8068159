namespace SupportMax.Saas.Answering;

public sealed class CustomerTextTests
{
    [Theory]
    [InlineData("  a\t b\r\n\u0000c  ", "a b c")]
    [InlineData("HOW DO I RESET MY PASSWORD", "how do i reset my password")]
    [InlineData("SSO for CRM?", "SSO for CRM?")]
    [InlineData("don’t\u200B stop", "don't stop")]
    [InlineData("half \uD83D pair", "half pair")]
    [InlineData("ﬁne", "fine")]
    public void Brings_text_into_one_shape(string text, string expected) => CustomerText.Clean(text).ShouldBe(expected);

    [Fact]
    public void Cuts_what_nobody_reads() => CustomerText.Clean(new string('x', 100_000)).Length.ShouldBe(CustomerText.MostLetters);

    [Theory]
    [InlineData("how do I reset my password", "en")]
    [InlineData("Wie kann ich mein Passwort ändern?", "de")]
    [InlineData("Comment est-ce que je peux changer mon mot de passe ?", "fr")]
    [InlineData("¿Cómo puedo cambiar mi contraseña?", "es")]
    [InlineData("как сбросить пароль", "ru")]
    [InlineData("xyzzy", "und")]
    public void Guesses_the_language(string text, string expected) => LanguageGuess.Of(text).ShouldBe(expected);
}
