namespace SupportMax.Saas.ChatModels;

/// <summary>Limits of chat model settings.</summary>
public static class ChatModelConsts
{
    /// <summary>Longest endpoint address.</summary>
    public const int MaxEndpointLength = 500;

    /// <summary>Longest key.</summary>
    public const int MaxKeyLength = 500;

    /// <summary>Longest name of a model or deployment.</summary>
    public const int MaxModelLength = 100;

    /// <summary>Longest description of the tenant's tone.</summary>
    public const int MaxToneLength = 1_000;

    /// <summary>The shortest time a tenant may give a model, in seconds.</summary>
    public const int MinTimeLimitSeconds = 1;

    /// <summary>The longest time, in seconds: after it the plain answer is sent, long before a person is called.</summary>
    public const int MaxTimeLimitSeconds = 15;

    /// <summary>The largest share of conversations that a variant on trial gets, in percent: without the rest there is nothing to compare it with.</summary>
    public const int MaxTrialShare = 90;

    /// <summary>With how many questions a variant is compared before customers meet it.</summary>
    public const int TrialQuestions = 20;
}
