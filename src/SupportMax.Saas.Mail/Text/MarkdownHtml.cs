using Markdig;

namespace SupportMax.Saas.Mail.Text;

/// <summary>HTML of what was written in Markdown, for mails.</summary>
public static class MarkdownHtml
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().UseSoftlineBreakAsHardlineBreak().Build();

    /// <summary>The HTML; tags in the text stay text.</summary>
    public static string Of(string markdown) => SafeHtml.Of(Markdown.ToHtml(markdown, s_pipeline), _ => null);
}
