using System.Text;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Mail.Smtp;

namespace SupportMax.Saas.Mail.Writing;

public sealed class MailWriterTests
{
    private static readonly OutgoingMail s_mail = new()
    {
        MessageId = "r-x.3@northwind.example",
        From = new MailboxAddress("Jörgs „Shop“, GmbH", "support@northwind.example"),
        To = new MailboxAddress("", "ana@bücher.example"),
        ReplyTo = new MailboxAddress("", "support+r-x@northwind.example"),
        Subject = "Re: Größe prüfen – und zwar bald, weil der Export seit gestern nicht mehr geht 🙂",
        Date = new DateTimeOffset(2026, 11, 3, 10, 15, 0, TimeSpan.FromHours(1)),
        Text = "Grüße.\n.dot\nFrom here\ntrailing \n" + new string('ü', 200),
        Html = "<p>Grüße</p>",
        InReplyTo = "one@example.org",
        References = [.. Enumerable.Range(0, 50).Select(number => $"{number}@example.org")],
        IsAutomatic = true,
        LoopMark = "support@northwind.example",
    };

    [Fact]
    public void What_is_written_is_read_the_same_by_us_and_by_python()
    {
        var bytes = MailWriter.Write(s_mail);
        var read = MailReader.Read(bytes);
        read.Subject.ShouldBe(s_mail.Subject);
        read.From.ShouldBe(s_mail.From);
        read.To.ShouldBe([new MailboxAddress("", "ana@xn--bcher-kva.example")]);
        read.ReplyTo.ShouldBe([s_mail.ReplyTo!]);
        read.Text.ShouldBe(s_mail.Text);
        read.Html.ShouldBe(s_mail.Html);
        read.Date.ShouldBe(s_mail.Date);
        read.InReplyTo.ShouldBe(["one@example.org"]);
        read.References.Count.ShouldBe(20);
        read.References[0].ShouldBe("0@example.org");
        read.References[^1].ShouldBe("49@example.org");
        read.Headers["Auto-Submitted"].ShouldBe("auto-replied");
        read.Defects.ShouldBeEmpty();

        var python = PythonOracle.Read([bytes])[0];
        python.Subject.ShouldBe(s_mail.Subject);
        python.Name.ShouldBe(s_mail.From.Name);
        python.Leaves.Select(leaf => leaf.Text).ShouldBe([s_mail.Text, s_mail.Html]);
    }

    [Fact]
    public void Lines_are_short_and_ascii()
    {
        var lines = Encoding.Latin1.GetString(MailWriter.Write(s_mail)).Split("\r\n");
        lines.ShouldAllBe(line => line.Length <= 78 && line.All(character => character >= ' ' && character <= '~'));
    }

    [Fact]
    public void A_line_break_in_a_subject_or_name_adds_no_header()
    {
        var evil = s_mail with { Subject = "a\r\nBcc: spy@example.org", From = new MailboxAddress("b\nBcc: spy@example.org", "support@northwind.example") };
        MailReader.Read(MailWriter.Write(evil)).Headers["Bcc"].ShouldBeNull();
        Should.Throw<ArgumentException>(() => MailWriter.Write(s_mail with { To = new MailboxAddress("", "a@example.org>\r\nBcc: spy@example.org") }));
    }

    [Fact]
    public void Dots_at_the_beginning_of_lines_are_doubled_and_the_end_is_marked() =>
        Encoding.ASCII.GetString(DotStuffing.Apply("a\r\n.b\n..\r\n"u8)).ShouldBe("a\r\n..b\r\n...\r\n.\r\n");
}
