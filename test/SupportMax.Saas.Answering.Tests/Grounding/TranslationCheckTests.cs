namespace SupportMax.Saas.Answering;

public sealed class TranslationCheckTests
{
    private const string Original = "Open **Billing** and pay the 1,000.50 EUR by 12 May at https://northwind.app/pay. [1] Write to billing@northwind.app. [2]";

    [Theory]
    [InlineData("Öffnen Sie **Billing** und zahlen Sie die 1.000,50 EUR bis zum 12. Mai unter https://northwind.app/pay. [1] Schreiben Sie an billing@northwind.app. [2]", true)]
    [InlineData("Öffnen Sie **Billing** und zahlen Sie die 1.000,50 EUR bis zum 13. Mai unter https://northwind.app/pay. [1] Schreiben Sie an billing@northwind.app. [2]", false)]
    [InlineData("Öffnen Sie **Billing** und zahlen Sie die 100,50 EUR bis zum 12. Mai unter https://northwind.app/pay. [1] Schreiben Sie an billing@northwind.app. [2]", false)]
    [InlineData("Öffnen Sie **Billing** und zahlen Sie die 1.000,50 EUR bis zum 12. Mai unter https://evil.example/pay. [1] Schreiben Sie an billing@northwind.app. [2]", false)]
    [InlineData("Öffnen Sie **Billing** und zahlen Sie die 1.000,50 EUR bis zum 12. Mai unter https://northwind.app/pay. [1] Schreiben Sie an evil@northwind.app. [2]", false)]
    [InlineData("Öffnen Sie **Billing** und zahlen Sie die 1.000,50 EUR bis zum 12. Mai unter https://northwind.app/pay. Schreiben Sie an billing@northwind.app.", false)]
    [InlineData("Öffnen Sie **Billing** und zahlen Sie die 1.000,50 EUR bis zum 12. Mai unter https://northwind.app/pay. [1] Schreiben Sie an billing@northwind.app. [2] Ab 5 Rechnungen ist es gratis.", false)]
    [InlineData("Open **Billing** and pay the 1,000.50 EUR by 12 May at https://northwind.app/pay. [1] Write to billing@northwind.app. [2]", false)]
    [InlineData("<b>Öffnen</b> Sie **Billing** und zahlen Sie die 1.000,50 EUR bis zum 12. Mai unter https://northwind.app/pay. [1] Schreiben Sie an billing@northwind.app. [2]", false)]
    [InlineData("[1] [2] 1000,50 12 https://northwind.app/pay billing@northwind.app", false)]
    public void A_translation_keeps_what_is_the_same_in_every_language(string translation, bool passes) =>
        (TranslationCheck.FindFault(Original, translation, "de") is null).ShouldBe(passes, TranslationCheck.FindFault(Original, translation, "de"));
}
