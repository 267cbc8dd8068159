using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Crm;

/// <summary>A message with who said it, as staff in the CRM read it.</summary>
internal static class CrmSpeech
{
    public static string Of(Message message) => $"{Speaker(message)}: {message.Text}";

    private static string Speaker(Message message) => message.AuthorKind switch
    {
        AuthorKind.Visitor => "Customer",
        AuthorKind.Bot => "Assistant",
        AuthorKind.Agent => message.AuthorName,
        _ => "SupportMax",
    };
}
