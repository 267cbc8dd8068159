namespace SupportMax.Saas.ChatModels;

/// <summary>Whose chat model a tenant uses.</summary>
public enum ChatModelProvider
{
    /// <summary>OpenAI itself.</summary>
    OpenAI,

    /// <summary>An Azure OpenAI resource; models are its deployments' names.</summary>
    AzureOpenAI,

    /// <summary>Any server that speaks OpenAI's chat completions.</summary>
    Compatible,

    /// <summary>The models of whoever runs the product, for all tenants that want them. Budgets and costs are each tenant's own all the same.</summary>
    Operator,
}

/// <summary>What became of a call to a chat model.</summary>
public enum ModelCallOutcome
{
    /// <summary>Its reply was sent to the customer.</summary>
    Sent,

    /// <summary>Something in its reply stands in no source; the plain answer was sent instead.</summary>
    Ungrounded,

    /// <summary>It did not reply in time.</summary>
    TimedOut,

    /// <summary>The server refused or failed.</summary>
    Failed,

    /// <summary>An admin tried the connection.</summary>
    Test,

    /// <summary>A question or a checked reply was translated.</summary>
    Translated,

    /// <summary>Old turns of a conversation were put in a few words.</summary>
    Summarized,

    /// <summary>No model was called: what it had composed for the same question was sent again.</summary>
    Cached,
}
