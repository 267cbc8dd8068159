using System.Diagnostics;
using System.Globalization;
using SupportMax.Saas.Mail.Text;
using SupportMax.Saas.Mail.Threading;
using Xunit.Abstractions;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>No mail stops the reader. <c>MAIL_FUZZ=20000 dotnet test … --filter FuzzTests</c> tries more of them.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    // No figure of speed: what explodes takes hours, on a fast machine too.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    [Fact]
    public void No_broken_mail_stops_reading_stripping_or_cleaning()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("MAIL_FUZZ") ?? "2000", CultureInfo.InvariantCulture);
        var random = new Random(4711);
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < count; number++)
        {
            var mail = MailMutations.Mutate(MailCorpus.All[random.Next(MailCorpus.All.Count)].Mail, random);
            var begun = Stopwatch.GetTimestamp();
            var read = MailReader.Read(mail);
            _ = ReplyText.Of(read);
            _ = SafeHtml.Of(read.Html ?? "", _ => null);
            _ = AutomaticMail.Classify(read, ["support@northwind.example"], _ => false);
            _ = SubjectLine.Base(read.Subject);
            var taken = Stopwatch.GetElapsedTime(begun);
            slowest = taken > slowest ? taken : slowest;
        }

        output.WriteLine($"{count} mutated mails, the slowest took {slowest.TotalMilliseconds:0.0} ms");
        slowest.ShouldBeLessThan(s_limit);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><i><font>", 3300)]
    [InlineData("<table><tr><td>", 3300)]
    [InlineData("<a href=x>", 10_000)]
    [InlineData("<blockquote type=cite>", 10_000)]
    public void Tangled_html_is_neither_slow_nor_too_deep(string tag, int times)
    {
        var html = string.Concat(Enumerable.Repeat(tag, times)) + "words";
        var begun = Stopwatch.GetTimestamp();
        _ = SafeHtml.Of(html, _ => null);
        _ = HtmlText.Read(html, leavesOutQuotes: true);
        output.WriteLine($"{Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(s_limit);
    }

    [Theory]
    [InlineData("On ")]
    [InlineData("> ")]
    [InlineData("From: a\nSent: b\n")]
    [InlineData("a wrote ")]
    [InlineData("Re: ")]
    public void Repeated_words_make_no_pattern_slow(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 100_000));
        var begun = Stopwatch.GetTimestamp();
        _ = ReplyText.Strip(text);
        _ = SubjectLine.Base(text);
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(s_limit);
    }
}
