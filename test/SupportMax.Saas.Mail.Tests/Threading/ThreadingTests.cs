using System.Text;
using SupportMax.Saas.Mail.Mime;

namespace SupportMax.Saas.Mail.Threading;

public sealed class ThreadingTests
{
    private static readonly ReplyToken s_token = new(Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef"));

    [Fact]
    public void A_token_names_its_conversation_in_an_address_and_in_a_message_id()
    {
        var id = Guid.NewGuid();
        var address = s_token.AddressFor("support@northwind.example", id).ShouldNotBeNull();
        s_token.ReadAddress(address).ShouldBe(id);
        s_token.ReadAddress(address.ToUpperInvariant()).ShouldBe(id);
        s_token.ReadMessageId(s_token.MessageIdFor(id, 7, "northwind.example")).ShouldBe(id);
    }

    [Fact]
    public void A_token_of_another_key_or_with_another_letter_names_nothing()
    {
        var id = Guid.NewGuid();
        var token = s_token.Create(id);
        new ReplyToken(new byte[32]).Read(token).ShouldBeNull();
        for (var at = 0; at < token.Length - 1; at++)
            s_token.Read(token[..at] + (token[at] == 'a' ? 'b' : 'a') + token[(at + 1)..]).ShouldBeNull();
        s_token.ReadAddress("support@northwind.example").ShouldBeNull();
        s_token.ReadMessageId("r-abc.1@northwind.example").ShouldBeNull();
    }

    [Theory]
    [InlineData("Re: AW: [support] Fwd: Export  fails", "export fails")]
    [InlineData("RE[2]: Export fails", "export fails")]
    [InlineData("Réf : Export fails", "export fails")]
    [InlineData("Regarding the export", "regarding the export")]
    public void Subjects_are_compared_without_the_marks_of_answers(string subject, string wanted) => SubjectLine.Base(subject).ShouldBe(wanted);

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", AutomaticKind.AutoReply)]
    [InlineData("Auto-Submitted: no", AutomaticKind.None)]
    [InlineData("X-Auto-Response-Suppress: All", AutomaticKind.AutoReply)]
    [InlineData("Return-Path: <>", AutomaticKind.AutoReply)]
    [InlineData("Subject: Automatische Antwort: Export", AutomaticKind.AutoReply)]
    [InlineData("Precedence: bulk", AutomaticKind.Bulk)]
    [InlineData("List-Id: <news.example.org>", AutomaticKind.Bulk)]
    [InlineData("X-Loop: Support@Northwind.example", AutomaticKind.OwnMail)]
    [InlineData("X-Loop: other@example.org", AutomaticKind.None)]
    [InlineData("Message-ID: <ours@northwind.example>", AutomaticKind.OwnMail)]
    [InlineData("X-Nothing: 1", AutomaticKind.None)]
    public void Mail_of_machines_is_known_by_its_head(string header, AutomaticKind kind) =>
        AutomaticMail.Classify(Mail($"{header}\r\nFrom: ana@example.org\r\n\r\nx"), ["support@northwind.example"], id => id.StartsWith("ours", StringComparison.Ordinal)).ShouldBe(kind);

    [Theory]
    [InlineData("MAILER-DAEMON@mx.example.org", AutomaticKind.DeliveryReport)]
    [InlineData("postmaster@example.org", AutomaticKind.DeliveryReport)]
    [InlineData("support@northwind.example", AutomaticKind.OwnMail)]
    public void Mail_of_servers_and_of_ourselves_is_known_by_its_sender(string from, AutomaticKind kind) =>
        AutomaticMail.Classify(Mail($"From: {from}\r\n\r\nx"), ["support@northwind.example"], _ => false).ShouldBe(kind);

    private static IncomingMail Mail(string mail) => MailReader.Read(Encoding.ASCII.GetBytes(mail));
}
