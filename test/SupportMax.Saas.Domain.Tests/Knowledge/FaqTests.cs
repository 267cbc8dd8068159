using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

public sealed class FaqTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly FaqContent s_content = new("faq-1", "How do I pay?", ["pay how"], "By card.", Intent.BillingQuestion, "Plans & billing", "en", ["card"]);

    [Fact]
    public void A_new_faq_is_a_draft_of_version_one()
    {
        var faq = new Faq(s_content, s_now);
        faq.Status.ShouldBe(FaqStatus.Draft);
        faq.IsPublished.ShouldBeFalse();
        faq.Version.ShouldBe(1);
    }

    [Fact]
    public void Each_change_makes_a_version()
    {
        var faq = new Faq(s_content, s_now);
        faq.Publish(s_now);
        faq.Edit(s_content with { Answer = "By card or transfer." }, s_now.AddHours(1));
        faq.Archive(s_now.AddHours(2));
        faq.Version.ShouldBe(4);
        faq.ChangedAt.ShouldBe(s_now.AddHours(2));
    }

    [Fact]
    public void Publishing_what_is_published_changes_nothing()
    {
        var faq = new Faq(s_content, s_now);
        faq.Publish(s_now);
        faq.Publish(s_now.AddHours(1));
        faq.Version.ShouldBe(2);
        faq.ChangedAt.ShouldBe(s_now);
    }

    [Fact]
    public void An_edited_faq_stays_published()
    {
        var faq = new Faq(s_content, s_now);
        faq.Publish(s_now);
        faq.Edit(s_content with { Answer = "By card or transfer." }, s_now);
        faq.IsPublished.ShouldBeTrue();
        faq.Answer.ShouldBe("By card or transfer.");
    }

    [Fact]
    public void An_archived_faq_can_be_published_again()
    {
        var faq = new Faq(s_content, s_now);
        faq.Archive(s_now);
        faq.IsPublished.ShouldBeFalse();
        faq.Publish(s_now);
        faq.IsPublished.ShouldBeTrue();
    }

    [Fact]
    public void A_change_made_from_an_older_version_is_refused_as_a_conflict()
    {
        var faq = new Faq(s_content, s_now);
        faq.EnsureVersion(1);
        faq.Publish(s_now);
        ((Action)(() => faq.EnsureVersion(1))).ShouldBeRefused(KnowledgeErrorCodes.VersionStale).Kind.ShouldBe(ErrorKind.Conflict);
    }

    [Fact]
    public void A_refused_edit_changes_nothing()
    {
        var faq = new Faq(s_content, s_now);
        Should.Throw<BusinessException>(() => faq.Edit(s_content with { Question = "New?", Answer = " " }, s_now.AddHours(1)));
        faq.Question.ShouldBe("How do I pay?");
        faq.Version.ShouldBe(1);
    }

    [Fact]
    public void Texts_are_trimmed_and_empty_or_repeated_phrasings_and_tags_are_left_out()
    {
        var faq = new Faq(
            s_content with { Question = " How do I pay? ", Alternatives = ["pay how", " Pay how ", "", "card?"], Tags = ["Card", "card", " "], ExternalId = " ", Language = " EN " }, s_now);
        faq.Question.ShouldBe("How do I pay?");
        faq.Alternatives.ShouldBe(["pay how", "card?"]);
        faq.Tags.ShouldBe(["Card"]);
        faq.ExternalId.ShouldBeNull();
        faq.Language.ShouldBe("en");
    }

    public static TheoryData<string, string, FaqContent> BrokenRules => new()
    {
        { KnowledgeErrorCodes.QuestionRequired, "question", s_content with { Question = "  " } },
        { KnowledgeErrorCodes.QuestionTooLong, "question", s_content with { Question = new string('a', FaqConsts.MaxQuestionLength + 1) } },
        { KnowledgeErrorCodes.AnswerRequired, "answer", s_content with { Answer = "\n" } },
        { KnowledgeErrorCodes.AnswerTooLong, "answer", s_content with { Answer = new string('a', FaqConsts.MaxAnswerLength + 1) } },
        { KnowledgeErrorCodes.TooManyAlternatives, "alternatives", s_content with { Alternatives = [.. Enumerable.Range(0, FaqConsts.MaxAlternatives + 1).Select(number => $"{number}?")] } },
        { KnowledgeErrorCodes.QuestionTooLong, "alternatives", s_content with { Alternatives = [new string('a', FaqConsts.MaxQuestionLength + 1)] } },
        { KnowledgeErrorCodes.TagsInvalid, "tags", s_content with { Tags = [.. Enumerable.Range(0, FaqConsts.MaxTags + 1).Select(number => $"{number}")] } },
        { KnowledgeErrorCodes.TagsInvalid, "tags", s_content with { Tags = [new string('a', FaqConsts.MaxTagLength + 1)] } },
        { KnowledgeErrorCodes.IntentUnknown, "intent", s_content with { Intent = (Intent)99 } },
        { KnowledgeErrorCodes.ProductAreaUnknown, "productArea", s_content with { ProductArea = "" } },
        { KnowledgeErrorCodes.LanguageInvalid, "language", s_content with { Language = "english" } },
        { KnowledgeErrorCodes.LanguageInvalid, "language", s_content with { Language = "1a" } },
        { KnowledgeErrorCodes.ExternalIdInvalid, "externalId", s_content with { ExternalId = new string('a', FaqConsts.MaxExternalIdLength + 1) } },
    };

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void Content_that_breaks_a_rule_is_refused_with_the_field_at_fault(string code, string member, FaqContent content) =>
        ((Action)(() => _ = new Faq(content, s_now))).ShouldBeRefused(code).Members.ShouldBe([member]);

    [Fact]
    public void Content_at_its_limits_is_taken()
    {
        var faq = new Faq(s_content with { Question = new string('a', FaqConsts.MaxQuestionLength), Answer = new string('a', FaqConsts.MaxAnswerLength) }, s_now);
        faq.Answer.Length.ShouldBe(FaqConsts.MaxAnswerLength);
    }

    [Fact]
    public void A_version_keeps_the_faq_as_it_was()
    {
        var faq = new Faq(s_content, s_now);
        var version = new FaqVersion(faq, "curator");
        faq.Edit(s_content with { Answer = "By transfer." }, s_now);
        version.Content.Answer.ShouldBe("By card.");
        version.Version.ShouldBe(1);
    }
}
