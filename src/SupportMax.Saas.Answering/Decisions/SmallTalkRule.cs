namespace SupportMax.Saas.Answering;

/// <summary>Says of a single text whether it is a greeting, thanks or a goodbye, without looking anything up.</summary>
public static class SmallTalkRule
{
    /// <summary>Whether nothing but small talk is in the text.</summary>
    public static bool IsSmallTalk(string text) => MessageKinds.Of(CustomerText.Clean(text)) == MessageKind.SmallTalk;
}
