using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.ChatModels;

/// <summary>Chooses the model for a question: the small one for what is plain, the large one for what is difficult or where a mistake is dear.</summary>
internal static class ModelRouter
{
    private const int LongQuestion = 200;

    /// <summary>The models to try, first one first, and why.</summary>
    public static (IReadOnlyList<ChatModel> Models, string Reason) Choose(ChatModelConnection connection, CompositionRequest request)
    {
        if (connection.SmallModel is not { } small)
            return ([connection.LargeModel], "the only model");
        var reason = request switch
        {
            { Intent: nameof(Intent.BillingQuestion) or nameof(Intent.AccountManagement) } => "money and accounts",
            { Sources.Count: > 1 } => "several sources",
            { Question.Length: > LongQuestion } => "a long question",
            { Before.Count: > 4 } => "a long conversation",
            _ => null,
        };
        return reason is null ? ([small, connection.LargeModel], "a plain question") : ([connection.LargeModel, small], reason);
    }
}
