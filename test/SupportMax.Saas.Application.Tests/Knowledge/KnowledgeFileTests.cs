using System.Text;

namespace SupportMax.Saas.Knowledge;

/// <summary>What a CSV file may look like, and which line and code each bad row is reported with.</summary>
public sealed class KnowledgeFileTests
{
    private const string Header = "question,answer,alternatives,intent,productArea,language,tags,externalId";
    private const string Good = "How?,Like so.,a|b,TechnicalIssue,Boards,en,x|y,";

    [Fact]
    public void A_row_becomes_what_it_says()
    {
        var content = Read($"{Header}\nHow?,Like so., how do I | how to |,BillingQuestion,Boards,de,x|y,faq-1").ShouldHaveSingleItem().Content!;
        content.ShouldBe(new FaqContent("faq-1", "How?", ["how do I", "how to"], "Like so.", Intent.BillingQuestion, "Boards", "de", ["x", "y"]));
    }

    [Fact]
    public void Columns_stand_in_any_order_and_case_and_unknown_ones_are_passed_over()
    {
        var content = Read("Notes,INTENT,answer, question ,productarea\nsecret,technicalissue,Like so.,How?,Boards").ShouldHaveSingleItem().Content!;
        content.ShouldBe(new FaqContent(null, "How?", [], "Like so.", Intent.TechnicalIssue, "Boards", "en", []));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_is_taken_and_counted(string end)
    {
        var rows = Read(string.Join(end, Header, $"\"Two{end}lines, and \"\"quotes\"\"\",A,,TechnicalIssue,B,,,", "", "   ", Good + "1", Good.Replace("How?", "", StringComparison.Ordinal)));
        rows.Select(row => row.Line).ShouldBe([2, 6, 7]);
        rows[0].Content!.Question.ShouldBe($"Two{end}lines, and \"quotes\"");
        rows[2].Code.ShouldBe(KnowledgeErrorCodes.QuestionRequired);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column() =>
        KnowledgeFile.Open((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Header}\n{Good}")]).ReadRows().Single().Content.ShouldNotBeNull();

    [Fact]
    public void Bytes_that_are_no_UTF8_fail_the_file_with_their_line()
    {
        byte[] latin = [.. Encoding.UTF8.GetBytes($"{Header}\n{Good}1\n"), .. Encoding.Latin1.GetBytes("Größe?,A,,TechnicalIssue,B,,,")];
        Failure(latin).ShouldBe((KnowledgeErrorCodes.ImportEncodingInvalid, 3));
        Failure([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Header}\n{Good}")]).ShouldBe((KnowledgeErrorCodes.ImportEncodingInvalid, 1));
    }

    [Theory]
    [InlineData("", KnowledgeErrorCodes.ImportEmpty, 1)]
    [InlineData("\n  \n\n", KnowledgeErrorCodes.ImportEmpty, 1)]
    [InlineData(Header, KnowledgeErrorCodes.ImportEmpty, 1)]
    [InlineData("\n" + Header + "\n\n", KnowledgeErrorCodes.ImportEmpty, 2)]
    [InlineData("question,answer,intent\nHow?,So.,TechnicalIssue", KnowledgeErrorCodes.ImportColumnMissing, 1)]
    [InlineData("question,answer,intent,productArea,Question\nHow?,So.,TechnicalIssue,B,How?", KnowledgeErrorCodes.ImportColumnMissing, 1)]
    [InlineData("question;answer;intent;productArea\nHow?;So.;TechnicalIssue;B", KnowledgeErrorCodes.ImportColumnMissing, 1)]
    [InlineData("How?,So.,TechnicalIssue,B", KnowledgeErrorCodes.ImportColumnMissing, 1)]
    public void A_file_without_columns_or_rows_fails_as_a_whole(string text, string code, int line) => Failure(Encoding.UTF8.GetBytes(text)).ShouldBe((code, line));

    [Theory]
    [InlineData("How?,Like so.,a,TechnicalIssue,Boards,en,x", "too few cells")]
    [InlineData("How?,Like so.,a,TechnicalIssue,Boards,en,x,id,more", "too many cells")]
    [InlineData("A 5\" disk?,Like so.,a,TechnicalIssue,Boards,en,x,id", "a quote inside an unquoted cell")]
    [InlineData("\"How\"?,Like so.,a,TechnicalIssue,Boards,en,x,id", "text behind a closing quote")]
    [InlineData("\"How?,Like so.,a,TechnicalIssue,Boards,en,x,id", "a quote that is never closed")]
    public void A_row_that_is_no_CSV_is_reported_and_the_next_ones_go_in(string bad, string because)
    {
        var rows = Read($"{Header}\n{Good}1\n{bad}\n{Good}2\n{Good}3");
        rows.Select(row => (row.Line, row.Code)).ShouldBe([(2, null), (3, KnowledgeErrorCodes.ImportRowMalformed), (4, null), (5, null)], because);
    }

    [Fact]
    public void A_quote_that_is_closed_by_a_later_rows_quote_costs_its_own_line_alone()
    {
        var rows = Read($"{Header}\n\"How?,no end,,TechnicalIssue,B,,,\n\"Quoted?\",\"Two\nlines\",,TechnicalIssue,B,,,2\n{Good}3");
        rows.Select(row => (row.Line, row.Code)).ShouldBe([(2, KnowledgeErrorCodes.ImportRowMalformed), (3, null), (5, null)]);
        rows[1].Content!.Answer.ShouldBe("Two\nlines");
    }

    [Fact]
    public void Many_bad_quotes_in_a_large_file_are_read_in_one_pass()
    {
        var text = new StringBuilder(Header + "\n");
        for (var line = 0; line < 20_000; line++)
            text.Append("\"never closed,").Append(line).Append('\n');
        Read(text.ToString()).Count.ShouldBe(20_000);
    }

    [Fact]
    public void A_row_longer_than_the_limit_is_reported_and_the_next_ones_go_in()
    {
        var huge = new string('x', ImportConsts.MaxRowBytes);
        Read($"{Header}\nHow?,{huge},,TechnicalIssue,B,,,\nHow?,\"{huge}\n\",,TechnicalIssue,B,,,\n{Good}")
            .Select(row => (row.Line, row.Code)).First().ShouldBe((2, KnowledgeErrorCodes.ImportRowMalformed));
        Read($"{Header}\nHow?,{huge},,TechnicalIssue,B,,,\n{Good}").Last().Content.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", "A", "", "TechnicalIssue", "B", "", "", KnowledgeErrorCodes.QuestionRequired)]
    [InlineData("Q", "  ", "", "TechnicalIssue", "B", "", "", KnowledgeErrorCodes.AnswerRequired)]
    [InlineData("Q", "A", "", "TechnicalIssue", " ", "", "", KnowledgeErrorCodes.ProductAreaUnknown)]
    [InlineData("Q", "A", "", "", "B", "", "", KnowledgeErrorCodes.IntentUnknown)]
    [InlineData("Q", "A", "", "Complaint", "B", "", "", KnowledgeErrorCodes.IntentUnknown)]
    [InlineData("Q", "A", "", "1", "B", "", "", KnowledgeErrorCodes.IntentUnknown)]
    [InlineData("Q", "A", "", "TechnicalIssue", "B", "english", "", KnowledgeErrorCodes.LanguageInvalid)]
    [InlineData("Q\0", "A", "", "TechnicalIssue", "B", "", "", KnowledgeErrorCodes.TextInvalid)]
    [InlineData("{501}", "A", "", "TechnicalIssue", "B", "", "", KnowledgeErrorCodes.QuestionTooLong)]
    [InlineData("Q", "A", "fine|{501}", "TechnicalIssue", "B", "", "", KnowledgeErrorCodes.QuestionTooLong)]
    [InlineData("Q", "{20001}", "", "TechnicalIssue", "B", "", "", KnowledgeErrorCodes.AnswerTooLong)]
    [InlineData("Q", "A", "", "TechnicalIssue", "{101}", "", "", KnowledgeErrorCodes.ProductAreaUnknown)]
    [InlineData("Q", "A", "", "TechnicalIssue", "B", "", "{51}", KnowledgeErrorCodes.TagsInvalid)]
    public void A_row_that_breaks_a_rule_is_reported_with_it(
        string question, string answer, string alternatives, string intent, string area, string language, string tags, string code)
    {
        var cells = new[] { question, answer, alternatives, intent, area, language, tags, "" }.Select(Fill);
        Read($"{Header}\n{string.Join(',', cells)}\n{Good}").Select(row => (row.Line, row.Code)).ShouldBe([(2, code), (3, null)]);
    }

    [Fact]
    public void More_phrasings_than_allowed_are_reported() =>
        Read($"{Header}\nQ,A,{string.Join('|', Enumerable.Range(0, 301))},TechnicalIssue,B,,,").Single().Code.ShouldBe(KnowledgeErrorCodes.TooManyAlternatives);

    [Fact]
    public void An_external_id_counts_once_and_a_rejected_row_does_not_use_it_up()
    {
        var rows = Read($"{Header}\nQ,,,TechnicalIssue,B,,,one\n{Good}one\n{Good} one \n{Good}\n{Good}\n{Good}ONE\n{Good}{new string('i', 101)}");
        rows.Select(row => row.Code).ShouldBe(
            [KnowledgeErrorCodes.AnswerRequired, null, KnowledgeErrorCodes.ExternalIdRepeated, null, null, null, KnowledgeErrorCodes.ExternalIdInvalid]);
    }

    [Fact]
    public void Rows_are_counted_good_and_bad() => Open($"{Header}\n{Good}\nbad\n\n{Good}").CountRows().ShouldBe(3);

    private static string Fill(string cell) => cell is ['{', .. var length, '}'] ? new string('x', int.Parse(length)) : cell.Replace("{501}", new string('x', 501), StringComparison.Ordinal);

    private static List<KnowledgeRow> Read(string text) => [.. Open(text).ReadRows()];

    private static KnowledgeFile Open(string text) => KnowledgeFile.Open(Encoding.UTF8.GetBytes(text));

    private static (string Code, int Line) Failure(byte[] bytes)
    {
        var exception = Should.Throw<UnreadableFileException>(() => KnowledgeFile.Open(bytes));
        return (exception.Code, exception.Line);
    }
}
