namespace SupportMax.Saas.Mail.Text;

public sealed class ReplyTextTests
{
    public static TheoryData<string, string> Replies => new()
    {
        { "Gmail, English", "It works now.\n\nOn Tue, Nov 3, 2026 at 10:15 AM Support <support@northwind.example>\nwrote:\n\n> Did this help?\n> Yes or no\n" },
        { "Gmail, German", "It works now.\n\nAm Di., 3. Nov. 2026 um 10:15 Uhr schrieb Support <support@northwind.example>:\n\n> Hat das geholfen?\n" },
        { "Gmail, French", "It works now.\n\nLe mar. 3 nov. 2026 à 10:15, Support <support@northwind.example> a écrit :\n\n> Bonjour\n" },
        { "Gmail, Spanish", "It works now.\n\nEl mar, 3 nov 2026 a las 10:15, Support (<support@northwind.example>) escribió:\n\n> Hola\n" },
        { "Thunderbird, German", "It works now.\n\nAm 03.11.26 um 10:15 schrieb Support:\n> Hat das geholfen?\n>\n> Ja\n" },
        { "Apple Mail, German", "It works now.\n\nMit freundlichen Grüßen\nAna Lopez\n\n> Am 03.11.2026 um 10:15 schrieb Support <support@northwind.example>:\n> \n> Hallo\n" },
        { "Apple Mail, English", "It works now.\n\nSent from my iPhone\n\n> On 3 Nov 2026, at 10:15, Support <support@northwind.example> wrote:\n> \n> Hello\n" },
        { "Outlook, English", "It works now.\n\nFrom: Support <support@northwind.example>\nSent: Tuesday, November 3, 2026 10:15 AM\nTo: Ana Lopez <ana@example.org>\nSubject: Re: Export\n\nDid this help?\n" },
        { "Outlook, German", "It works now.\n\nVon: Support <support@northwind.example>\nGesendet: Dienstag, 3. November 2026 10:15\nAn: Ana Lopez <ana@example.org>\nBetreff: AW: Export\n\nHat das geholfen?\n" },
        { "Outlook, French", "It works now.\n\nDe : Support <support@northwind.example>\nEnvoyé : mardi 3 novembre 2026 10:15\nÀ : Ana Lopez <ana@example.org>\nObjet : RE: Export\n\nBonjour\n" },
        { "Outlook, Spanish", "It works now.\n\nDe: Support <support@northwind.example>\nEnviado el: martes, 3 de noviembre de 2026 10:15\nPara: Ana Lopez <ana@example.org>\nAsunto: RE: Export\n\nHola\n" },
        { "Outlook's rule", "It works now.\n\n-----Original Message-----\nFrom: Support\nHello\n" },
        { "Outlook's rule, German", "It works now.\n\n-----Ursprüngliche Nachricht-----\nVon: Support\nHallo\n" },
        { "Outlook's rule, French", "It works now.\n\n-----Message d'origine-----\nDe : Support\nBonjour\n" },
        { "Signature", "It works now.\n\n-- \nAna Lopez\nHead of Nothing\n+34 000 000\n" },
        { "Closing, English", "It works now.\n\nBest regards,\nAna Lopez\nExample Ltd\n" },
        { "Closing, German", "It works now.\n\nViele Grüße\nAna\n" },
        { "Closing, French", "It works now.\n\nCordialement,\nAna\n" },
        { "Closing, Spanish", "It works now.\n\nUn saludo,\nAna\n" },
        { "Phone, German", "It works now.\n\nVon meinem iPhone gesendet\n" },
        { "Phone, French", "It works now.\n\nEnvoyé de mon iPhone\n" },
        { "Phone, Spanish", "It works now.\n\nEnviado desde mi iPhone\n" },
        { "Below the quote", "On Tue, Nov 3, 2026 at 10:15 AM Support <s@northwind.example> wrote:\n> Did this help?\n\nIt works now.\n" },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public void Only_the_new_words_are_left(string client, string mail)
    {
        ArgumentNullException.ThrowIfNull(client);
        ReplyText.Strip(mail).ShouldBe("It works now.");
    }

    [Fact]
    public void Answers_between_the_quoted_lines_are_all_kept() =>
        ReplyText.Strip("> Which plan?\nThe small one.\n> Since when?\nSince May.\n").ShouldBe("The small one.\nSince May.");

    [Theory]
    [InlineData("On Monday I wrote you that the export fails.\nIt still does.")]
    [InlineData("From here on: everything is slow.\nPlease help.")]
    [InlineData("Le produit est cassé.\nQue faire ?")]
    [InlineData("Am Montag ging es noch.\nHeute nicht.")]
    public void Words_that_only_look_like_a_quotation_stay(string text) => ReplyText.Strip(text).ShouldBe(text);

    [Fact]
    public void A_forwarded_mail_without_a_word_is_all_new() =>
        ReplyText.Strip("-----Original Message-----\nFrom: boss\nPlease check the export.").ShouldContain("Please check the export.");

    [Fact]
    public void In_html_the_clients_own_marks_are_followed()
    {
        HtmlText.Read("<div>It works<br>now.</div><div class=\"gmail_quote\"><div>On … wrote</div><blockquote>old</blockquote></div>", true).Trim().ShouldBe("It works\nnow.");
        HtmlText.Read("<p>It works now.</p><div id=\"appendonsend\"></div><hr><div>old</div>", true).Trim().ShouldBe("It works now.");
        HtmlText.Read("<p>It works now.</p><blockquote type=\"cite\">old</blockquote>", true).Trim().ShouldBe("It works now.");
    }
}
