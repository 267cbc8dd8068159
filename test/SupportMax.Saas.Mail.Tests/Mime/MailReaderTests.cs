using System.Diagnostics;
using System.Text;
using SupportMax.Saas.Mail.Text;
using SupportMax.Saas.Mail.Threading;

namespace SupportMax.Saas.Mail.Mime;

public sealed class MailReaderTests
{
    [Fact]
    public void A_file_name_in_pieces_and_in_another_charset_is_put_together() =>
        MailCorpus.Read("related-inline-image").Attachments.Select(file => (file.Name, file.IsInline, file.ContentId))
            .ShouldBe([("shot.png", true, "shot1@example.org"), ("Rechnung März.pdf", false, null)]);

    [Fact]
    public void Outlooks_own_format_is_left_out_and_noted()
    {
        var mail = MailCorpus.Read("tnef");
        mail.Text.ShouldNotBeNull().Trim().ShouldBe("The words are here.");
        mail.Attachments.ShouldBeEmpty();
        mail.Defects.ShouldContain(MailDefect.OutlookFormat);
    }

    [Fact]
    public void Flowed_lines_are_joined_and_quotes_stay_apart() =>
        MailCorpus.Read("flowed").Text.ShouldBe("This is one long paragraph that the client broke into lines.\n\n> quoted and flowed\n-- \nAna\n");

    [Fact]
    public void A_bounce_names_the_mail_that_did_not_arrive()
    {
        var report = MailCorpus.Read("delivery-report").DeliveryReport.ShouldNotBeNull();
        report.IsFailure.ShouldBeTrue();
        report.Status.ShouldBe("5.1.1");
        report.Diagnostic.ShouldNotBeNull().ShouldContain("User unknown");
        report.OriginalMessageIds.ShouldBe(["r-abc.3@northwind.example"]);
    }

    [Fact]
    public void The_thread_is_read_from_folded_headers()
    {
        var mail = MailCorpus.Read("references");
        mail.InReplyTo.ShouldBe(["r-aaa.2@northwind.example"]);
        mail.References.ShouldBe(["one@example.org", "two@example.org", "r-aaa.2@northwind.example"]);
        mail.Date.ShouldBe(new DateTimeOffset(2026, 11, 3, 10, 15, 0, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_mail_without_a_boundary_or_cut_off_in_the_middle_keeps_its_words()
    {
        MailCorpus.Read("no-boundary").Text.ShouldNotBeNull().ShouldContain("Just words");
        MailCorpus.Read("truncated").Text.ShouldNotBeNull().ShouldContain("this is there");
        MailCorpus.Read("inner-not-closed").Text.ShouldBe("first\nsecond");
    }

    [Fact]
    public void What_is_beyond_the_limits_is_left_out_and_noted()
    {
        var nested = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (var depth = 1; depth < 100; depth++)
            nested.Append($"--b{depth - 1}\r\nContent-Type: multipart/mixed; boundary=b{depth}\r\n\r\n");
        MailReader.Read(Encoding.ASCII.GetBytes(nested.ToString())).Defects.ShouldContain(MailDefect.TooManyParts);

        var large = Encoding.ASCII.GetBytes("Subject: large\r\n\r\n" + new string('x', 5000));
        var cut = MailReader.Read(large, new MailLimits { MaxBytes = 1000 });
        cut.Defects.ShouldContain(MailDefect.TooLong);
        cut.Text!.Length.ShouldBeLessThan(1000);
    }

    [Fact]
    public void An_attachments_name_is_no_path_and_hides_nothing()
    {
        var mail = "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: image/png; name=\"../../etc/passwd\"\r\n\r\nx\r\n--x\r\nContent-Type: image/png; name=\"photo\u202Egnp.exe\"\r\n\r\nx\r\n--x--";
        MailReader.Read(Encoding.UTF8.GetBytes(mail)).Attachments.Select(file => file.Name).ShouldBe(["passwd", "photognp.exe"]);
    }

    [Fact]
    public void A_thousand_mails_are_read_stripped_and_threaded_without_one_that_explodes()
    {
        var token = new ReplyToken(new byte[32]);
        var begun = Stopwatch.GetTimestamp();
        for (var number = 0; number < 1000; number++)
        {
            var mail = MailReader.Read(MailCorpus.All[number % MailCorpus.All.Count].Mail);
            _ = ReplyText.Of(mail);
            _ = SafeHtml.Of(mail.Html ?? "", _ => null);
            _ = mail.References.Select(token.ReadMessageId).ToList();
        }

        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }
}
