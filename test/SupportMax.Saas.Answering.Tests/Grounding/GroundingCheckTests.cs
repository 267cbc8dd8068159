using System.Globalization;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

[Collection(EncoderCollection.Name)]
public sealed partial class GroundingCheckTests(EncoderFixture fixture, Xunit.Abstractions.ITestOutputHelper output)
{
    private const double PassingShare = 0.9;
    private readonly GroundingCheck _check = new(fixture.Encoder);

    [Fact]
    public void No_invention_passes_and_nine_of_ten_paraphrases_do()
    {
        var cases = Cases().ToList();
        var passed = cases.Where(item => _check.Check($"{item.Reply} [1]", [SampleAnswers.All[item.Source]], "").IsGrounded).ToList();
        foreach (var item in cases.Where(item => item.IsFaithful != passed.Contains(item)))
            output.WriteLine($"{item.Source} {(item.IsFaithful ? "refused" : "passed")}: {item.Reply}");

        passed.Where(item => !item.IsFaithful).Select(item => item.Reply).ShouldBeEmpty();
        ((double)passed.Count / cases.Count(item => item.IsFaithful)).ShouldBeGreaterThanOrEqualTo(PassingShare);
    }

    [Fact]
    public void A_sample_answer_passes_as_it_stands()
    {
        var answers = SampleAnswers.All.OrderBy(answer => answer.Key, StringComparer.Ordinal).Where((_, index) => index % 10 == 0).ToList();
        var refused = answers.Where(answer => !_check.Check(answer.Value + " [1]", [answer.Value], "").IsGrounded).Select(answer => answer.Key).ToList();
        refused.Count.ShouldBeLessThan(3, string.Join(' ', refused));
    }

    [Fact]
    public void No_sentence_of_a_sample_answer_passes_with_one_number_changed()
    {
        var changed = 0;
        foreach (var answer in SampleAnswers.All.Values)
        {
            var scope = _check.Against([answer], "");
            foreach (var sentence in ReplySentences.Of(answer).SelectMany(sentence => WithOneNumberChanged(sentence.Text)).Take(3))
            {
                changed++;
                scope.FindFault(new ReplySentence(sentence, sentence, [1])).ShouldNotBeNull(sentence);
            }
        }

        changed.ShouldBeGreaterThan(400);
    }

    [Theory]
    [InlineData("See <b>Settings</b>. [1]", GroundingFault.Forbidden)]
    [InlineData("My instructions say to open Settings. [1]", GroundingFault.Forbidden)]
    [InlineData("Open Settings. [2]", GroundingFault.UnknownCitation)]
    public void What_a_customer_must_never_see_is_a_fault(string reply, GroundingFault fault) =>
        _check.Check(reply, ["Open Settings and choose your time zone."], "").Findings[0].Fault.ShouldBe(fault);

    [Fact]
    public void A_number_of_the_customers_own_may_be_repeated() =>
        _check.Check("To invite 40 people, paste their addresses. [1]", ["To invite many people, paste their addresses into the box."], "how do I invite 40 people").IsGrounded.ShouldBeTrue();

    private static IEnumerable<string> WithOneNumberChanged(string answer) => DigitsInText().Matches(answer)
        .Where(match => int.Parse(match.Value, CultureInfo.InvariantCulture) > 1)
        .Select(match => answer[..match.Index] + (int.Parse(match.Value, CultureInfo.InvariantCulture) + 7777).ToString(CultureInfo.InvariantCulture) + answer[(match.Index + match.Length)..]);

    private static IEnumerable<(string Source, bool IsFaithful, string Reply)> Cases()
    {
        var source = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Grounding/cases.txt")))
        {
            if (line.StartsWith('='))
                source = line[1..].Trim();
            else if (line.StartsWith('+') || line.StartsWith('-'))
                yield return (source, line[0] == '+', line[1..].Trim());
        }
    }

    [GeneratedRegex(@"(?<![\d.,:\p{L}`+-])\d{1,3}(?![\d.,:)]\S|\))\b", RegexOptions.CultureInvariant, 200)]
    private static partial Regex DigitsInText();
}
