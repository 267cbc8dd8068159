namespace SupportMax.Saas.Answering;

/// <summary>One answerable thing of a knowledge base.</summary>
/// <param name="Id">The caller's id, returned with candidates.</param>
/// <param name="Question">The question as a person would put it.</param>
/// <param name="Phrasings">Other ways to ask the same; may be empty.</param>
/// <param name="Answer">The answer, Markdown or plain.</param>
/// <param name="Intent">The intent's name; empty when unknown.</param>
/// <param name="ProductArea">The product area's name; empty when unknown.</param>
/// <param name="Language">BCP 47 tag, such as <c>en</c>.</param>
public sealed record KnowledgeEntry(
    Guid Id, string Question, IReadOnlyList<string> Phrasings, string Answer, string Intent, string ProductArea, string Language);
